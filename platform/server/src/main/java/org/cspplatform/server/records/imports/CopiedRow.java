package org.cspplatform.server.records.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a row back that was written for COPY: for the few that are shown, so that the many need not be kept twice. */
final class CopiedRow {
    private CopiedRow() {}

    /** The values as text, without the number of the row; nothing stored is an empty text. */
    static List<String> texts(byte[] bytes, int from, int to) {
        String line = new String(bytes, from, to - from - 1, StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        for (String cell : line.substring(line.indexOf('\t') + 1).split("\t", -1)) {
            texts.add(cell.equals("\\N") ? "" : unescaped(cell));
        }
        return texts;
    }

    private static String unescaped(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (!escaped && letter == '\\') {
                escaped = true;
                continue;
            }
            text.append(
                    switch (letter) {
                        case 't' -> escaped ? '\t' : letter;
                        case 'n' -> escaped ? '\n' : letter;
                        case 'r' -> escaped ? '\r' : letter;
                        default -> letter;
                    });
            escaped = false;
        }
        return text.toString();
    }
}

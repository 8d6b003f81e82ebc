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
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            i++;
            text.append(
                    switch (cell.charAt(i)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> cell.charAt(i);
                    });
        }
        return text.toString();
    }
}

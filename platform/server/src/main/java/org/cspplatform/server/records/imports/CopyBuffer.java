package org.cspplatform.server.records.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.DatabaseValues;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyBuffer {
    private static final byte[] NOTHING = {'\\', 'N'};

    private byte[] bytes = new byte[64 * 1024];
    private int length;

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** One row: its number in the file, then its values in the order of the columns. */
    void row(int number, List<FieldModel> fields, List<? extends @Nullable Object> values) {
        ascii(Integer.toString(number));
        for (int i = 0; i < values.size(); i++) {
            put('\t');
            if (fields.get(i).type() instanceof FieldType.Items items && values.get(i) instanceof List<?> list) {
                text(DatabaseValues.json(items, list));
            } else {
                value(values.get(i));
            }
        }
        put('\n');
    }

    /** Takes back what was written behind this place. */
    void cut(int to) {
        length = to;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> {
                room(NOTHING.length);
                put('\\');
                put('N');
            }
            case String text -> text(text);
            case Boolean answer -> put(answer ? 't' : 'f');
            case BigDecimal number -> ascii(number.toPlainString());
            case List<?> several -> text(array(several));
            default -> text(value.toString());
        }
    }

    private static String array(List<?> several) {
        StringBuilder array = new StringBuilder("{");
        for (Object one : several) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(String.valueOf(one).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void text(String text) {
        room(2 * text.length());
        int start = length;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80) {
                length = start;
                beyondAscii(text);
                return;
            }
            escaped((byte) letter);
        }
    }

    private void beyondAscii(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(2 * encoded.length);
        for (byte one : encoded) {
            escaped(one);
        }
    }

    private void escaped(byte one) {
        switch (one) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> bytes[length++] = one;
        }
    }

    private void escape(char letter) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
    }

    private void put(char letter) {
        room(1);
        bytes[length++] = (byte) letter;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}

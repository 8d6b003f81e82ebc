package org.cspplatform.server.records.fields;

import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Line;

/** Texts and person keys. */
final class TextCells {
    private static final int PERSON = 64;

    private TextCells() {}

    static boolean hasControls(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c == '\u007F') {
                return true;
            }
        }
        return false;
    }

    static Cell line(FieldModel field, String typed, Line line) {
        if (typed.indexOf('\n') >= 0 || typed.indexOf('\r') >= 0) {
            return new Cell.Bad(field.label() + " must be one line");
        }
        if (line.pattern() != null && !line.pattern().matcher(typed).matches()) {
            return new Cell.Bad(field.label() + " must be " + line.says());
        }
        return length(field, typed, line.max());
    }

    static Cell length(FieldModel field, String typed, int max) {
        return typed.length() <= max || typed.codePointCount(0, typed.length()) <= max
                ? new Cell.Good(typed)
                : new Cell.Bad(field.label() + " must be " + max + " characters or fewer");
    }

    static Cell person(FieldModel field, String typed) {
        boolean right = typed.length() <= PERSON;
        for (int i = 0; right && i < typed.length(); i++) {
            char c = typed.charAt(i);
            right = isLetterOrDigit(c) || "-_/.".indexOf(c) >= 0;
        }
        return right
                ? new Cell.Good(typed)
                : new Cell.Bad(field.label()
                        + " must be 1 to 64 letters, digits, hyphens, underscores, slashes or full stops, without"
                        + " spaces");
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}

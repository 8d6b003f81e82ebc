package org.cspplatform.server.records.fields;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.FieldModel;
import org.jspecify.annotations.Nullable;

/** Sets of codes, and codes that may be used for a time only. */
public final class CodeCells {
    private CodeCells() {}

    static Cell some(FieldModel field, String typed, CodeList list) {
        Set<Code> meant = new HashSet<>();
        for (int from = 0; from <= typed.length(); ) {
            int end = typed.indexOf(';', from);
            int until = end < 0 ? typed.length() : end;
            String word = typed.substring(from, until).strip();
            Code code = word.isEmpty() ? null : list.meant(word);
            if (code != null) {
                meant.add(code);
            } else if (!word.isEmpty()) {
                return new Cell.Bad(field.label() + " must be listed codes, separated by semicolons");
            }
            from = until + 1;
        }
        return new Cell.Good(
                list.codes().stream().filter(meant::contains).map(Code::name).toList());
    }

    /**
     * What is wrong with a code that may not be used on that day; null when nothing is.
     *
     * @param before what the record held, which it may keep
     */
    public static @Nullable String outOfForce(
            FieldModel field, CodeList list, @Nullable Object value, @Nullable Object before, LocalDate day) {
        for (String name : names(value)) {
            Code code = list.code(name).orElse(null);
            if (code != null && !code.inForce(day) && !names(before).contains(name)) {
                return field.label() + ": \"" + code.label() + "\" "
                        + (code.from() != null && day.isBefore(code.from())
                                ? "may be used from " + Words.of(code.from())
                                : "may only be used until " + Words.of(code.until()));
            }
        }
        return null;
    }

    private static List<String> names(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> names -> names.stream().map(Object::toString).toList();
            default -> List.of(value.toString());
        };
    }
}

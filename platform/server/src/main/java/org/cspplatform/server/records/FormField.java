package org.cspplatform.server.records;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.FieldType.Code;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, with what stands in it.
 *
 * @param kind how it is asked
 * @param label with the word "optional" where nothing need be entered
 * @param hint null when there is none
 * @param value what stands in it, of a date the whole
 * @param options what can be chosen: value and words
 */
public record FormField(
        String name, Kind kind, String label, @Nullable String hint, String value, Map<String, String> options) {
    /** Above this a list is easier to read than radios. */
    private static final int MOST_RADIOS = 7;

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** How a field is asked. */
    public enum Kind {
        LINE,
        LINES,
        NUMBER,
        DATE,
        RADIOS,
        SELECT
    }

    static FormField of(FieldModel field, String value) {
        return new FormField(
                field.name(),
                kind(field),
                field.required() ? field.label() : field.label() + " (optional)",
                field.hint().isEmpty() ? null : field.hint(),
                value,
                options(field));
    }

    /** Fields of which some leave only some codes to choose. */
    static List<FormField> narrowed(List<FormField> fields, Map<String, List<String>> choices) {
        return fields.stream()
                .map(field -> choices.containsKey(field.name()) ? field.only(choices.get(field.name())) : field)
                .toList();
    }

    /** The same field with something else in it. */
    FormField with(String other) {
        return new FormField(name, kind, label, hint, other, options);
    }

    /** The same field with some of its options only. */
    FormField only(Collection<String> codes) {
        Map<String, String> fewer = new LinkedHashMap<>(options);
        fewer.keySet().removeIf(code -> !code.isEmpty() && !codes.contains(code));
        return new FormField(name, kind, label, hint, value, fewer);
    }

    private static Kind kind(FieldModel field) {
        return switch (field.type()) {
            case FieldType.Line _, FieldType.Person _ -> Kind.LINE;
            case FieldType.Lines _ -> Kind.LINES;
            case FieldType.WholeNumber _, FieldType.DecimalNumber _ -> Kind.NUMBER;
            case FieldType.Day _ -> Kind.DATE;
            case FieldType.YesNo _ -> field.required() ? Kind.RADIOS : Kind.SELECT;
            case OneOfCodes list -> field.required() && list.codes().size() <= MOST_RADIOS ? Kind.RADIOS : Kind.SELECT;
        };
    }

    private static Map<String, String> options(FieldModel field) {
        Map<String, String> options = new LinkedHashMap<>();
        if (kind(field) == Kind.SELECT) {
            options.put("", field.required() ? "Select" : "Not answered");
        }
        switch (field.type()) {
            case FieldType.YesNo _ -> {
                options.put("true", "Yes");
                options.put("false", "No");
            }
            case OneOfCodes list -> list.codes().forEach(code -> options.put(code.name(), code.label()));
            default -> {}
        }
        return options;
    }

    /** A stored value as people read it. */
    static String words(FieldModel field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> FOR_PEOPLE.format(day);
            case Boolean answer -> answer ? "Yes" : "No";
            case String code
            when field.type() instanceof OneOfCodes list ->
                list.code(code).map(Code::label).orElse(code);
            default -> value.toString();
        };
    }
}

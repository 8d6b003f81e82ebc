package org.cspplatform.server.records;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.records.fields.Words;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, with what stands in it.
 *
 * @param kind how it is asked
 * @param label with the word "optional" where nothing need be entered
 * @param hint null when there is none
 * @param value what stands in it, of a date the whole, of several codes all with semicolons
 * @param options what can be chosen: value and words
 * @param groups of a child list, the fields of each item
 * @param one what one item is called
 */
public record FormField(
        String name,
        Kind kind,
        String label,
        @Nullable String hint,
        String value,
        Map<String, String> options,
        List<Group> groups,
        String one) {
    /** Above this a list is easier to read than radios. */
    private static final int MOST_RADIOS = 7;

    /** How a field is asked. */
    public enum Kind {
        LINE,
        LINES,
        NUMBER,
        MONEY,
        PERCENTAGE,
        DATE,
        DATE_AND_TIME,
        RADIOS,
        SELECT,
        CHECKBOXES,
        FILE,
        GROUPS
    }

    /**
     * An item of a child list.
     *
     * @param title such as "Pause 2"
     * @param name under which a button says that it is meant
     */
    public record Group(String title, String name, List<FormField> fields) {}

    /** @param day on which a code must be in force to be offered */
    static FormField of(FieldModel field, String name, String value, LocalDate day) {
        boolean optional = !field.required()
                && field.requiredWhen() == null
                && !field.type().many();
        return new FormField(
                name,
                kind(field),
                optional ? field.label() + " (optional)" : field.label(),
                field.hint().isEmpty() ? null : field.hint(),
                value,
                options(field, value, day),
                List.of(),
                "");
    }

    static FormField of(FieldModel list, FieldType.Items items, List<Group> groups) {
        String hint = list.hint().isEmpty() ? null : list.hint();
        return new FormField(list.name(), Kind.GROUPS, list.label(), hint, "", Map.of(), groups, items.one());
    }

    /** Fields of which some leave only some codes to choose. */
    static List<FormField> narrowed(List<FormField> fields, Map<String, List<String>> choices) {
        return fields.stream()
                .map(field -> choices.containsKey(field.name()) ? field.only(choices.get(field.name())) : field)
                .toList();
    }

    /** The same field with something else in it. */
    FormField with(String other) {
        return new FormField(name, kind, label, hint, other, options, groups, one);
    }

    /** The same field, a file's, with the name of the file that it holds. */
    FormField holding(String fileName) {
        return new FormField(name, kind, label, hint, value, Map.of(value, fileName), groups, one);
    }

    /** The same field with some of its options only. */
    FormField only(Collection<String> codes) {
        Map<String, String> fewer = new LinkedHashMap<>(options);
        fewer.keySet().removeIf(code -> !code.isEmpty() && !codes.contains(code));
        return new FormField(name, kind, label, hint, value, fewer, groups, one);
    }

    /** Of checkboxes: whether this one is ticked. */
    public boolean holds(String option) {
        return Arrays.asList(value.split(";", -1)).contains(option);
    }

    private static Kind kind(FieldModel field) {
        return switch (field.type()) {
            case FieldType.Line _, FieldType.Person _, FieldType.Pointer _ -> Kind.LINE;
            case FieldType.Lines _ -> Kind.LINES;
            case FieldType.WholeNumber _ -> Kind.NUMBER;
            case DecimalNumber number ->
                switch (number.unit()) {
                    case NONE -> Kind.NUMBER;
                    case POUNDS -> Kind.MONEY;
                    case PERCENT -> Kind.PERCENTAGE;
                };
            case FieldType.Day _ -> Kind.DATE;
            case FieldType.Moment _ -> Kind.DATE_AND_TIME;
            case FieldType.YesNo _ -> field.required() ? Kind.RADIOS : Kind.SELECT;
            case FieldType.OneOfCodes list ->
                field.required() && list.codes().size() <= MOST_RADIOS ? Kind.RADIOS : Kind.SELECT;
            case FieldType.SomeCodes _ -> Kind.CHECKBOXES;
            case FieldType.Items _ -> Kind.GROUPS;
            case FieldType.FileId _ -> Kind.FILE;
        };
    }

    private static Map<String, String> options(FieldModel field, String value, LocalDate day) {
        Map<String, String> options = new LinkedHashMap<>();
        if (kind(field) == Kind.SELECT) {
            options.put("", field.required() ? "Select" : "Not answered");
        }
        if (field.type() instanceof FieldType.YesNo) {
            options.put("true", "Yes");
            options.put("false", "No");
        }
        CodeList list = field.codeList();
        List<String> present = Arrays.asList(value.split(";", -1));
        for (Code code : list == null ? List.<Code>of() : list.codes()) {
            if (code.inForce(day) || present.contains(code.name())) {
                options.put(code.name(), code.label());
            }
        }
        return options;
    }

    /** A stored value as people read it. */
    static String words(FieldModel field, @Nullable Object value) {
        return Words.of(field, value);
    }
}

package org.cspplatform.server.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Cell;
import org.cspplatform.server.records.fields.CellCheck;
import org.cspplatform.server.records.fields.Texts;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The form of a record, derived from its type.
 *
 * @param title heading of the page
 * @param action where it is sent
 * @param back where one came from
 * @param version of the record that is being changed; null for a new one
 * @param files whether it takes files
 */
public record RecordForm(
        String title,
        String action,
        String back,
        @Nullable Long version,
        boolean files,
        List<FormField> fields,
        List<FieldError> errors) {
    /** @param raw texts by name, as {@link Texts} names them */
    static List<FormField> filled(DatasetModel dataset, Map<String, String> raw, LocalDate today) {
        LocalDate day = dataset.countsOn()
                .map(field -> new CellCheck(today).check(field, raw.get(field.name())))
                .map(cell -> cell instanceof Cell.Good(LocalDate good) ? good : today)
                .orElse(today);
        List<FormField> fields = new ArrayList<>();
        for (FieldModel field : dataset.entered()) {
            fields.add(
                    field.type() instanceof FieldType.Items items
                            ? FormField.of(field, items, groups(field, items, raw, day))
                            : FormField.of(field, field.name(), raw.getOrDefault(field.name(), ""), day));
        }
        return fields;
    }

    /** The same form with a code chosen in it, if it may be. */
    RecordForm choosing(String field, String code) {
        List<FormField> chosen = fields.stream()
                .map(one -> one.name().equals(field) && one.options().containsKey(code) ? one.with(code) : one)
                .toList();
        return new RecordForm(title, action, back, version, files, chosen, errors);
    }

    private static List<FormField.Group> groups(
            FieldModel list, FieldType.Items items, Map<String, String> raw, LocalDate day) {
        List<FormField.Group> groups = new ArrayList<>();
        int last = FormTexts.items(list, items, raw);
        for (int item = 1; item <= last; item++) {
            int number = item;
            String title = items.one().substring(0, 1).toUpperCase(java.util.Locale.UK)
                    + items.one().substring(1) + " " + item;
            groups.add(new FormField.Group(
                    title,
                    list.name() + "." + item,
                    items.fields().stream()
                            .map(part -> {
                                String name = Texts.name(list.name(), number, part.name());
                                return FormField.of(part, name, raw.getOrDefault(name, ""), day);
                            })
                            .toList()));
        }
        return groups;
    }
}

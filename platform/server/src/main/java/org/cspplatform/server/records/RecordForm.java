package org.cspplatform.server.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The form of a record, derived from its type.
 *
 * @param title heading of the page
 * @param action where it is sent
 * @param back where one came from
 * @param version of the record that is being changed; null for a new one
 */
public record RecordForm(
        String title,
        String action,
        String back,
        @Nullable Long version,
        List<FormField> fields,
        List<FieldError> errors) {
    static List<FormField> empty(DatasetModel dataset) {
        return filled(dataset, Map.of());
    }

    static List<FormField> of(DatasetModel dataset, StoredRecord present) {
        Map<String, String> raw = new HashMap<>();
        for (int i = 0; i < present.values().size(); i++) {
            Object value = present.values().get(i);
            raw.put(dataset.fields().get(i).name(), value == null ? "" : value.toString());
        }
        return filled(dataset, raw);
    }

    static List<FormField> filled(DatasetModel dataset, Map<String, String> raw) {
        return dataset.fields().stream()
                .map(field -> FormField.of(field, raw.getOrDefault(field.name(), "")))
                .toList();
    }

    /** What was sent, by field: the three parts of a date together as day/month/year. */
    static Map<String, String> raw(DatasetModel dataset, Map<String, String> sent) {
        Map<String, String> raw = new HashMap<>();
        for (FieldModel field : dataset.fields()) {
            String name = field.name();
            // A browser sends a line's end as two characters; in a record it is one, whatever way it came.
            String value = sent.getOrDefault(name, "").replace("\r\n", "\n");
            if (field.type() instanceof Day && value.isEmpty()) {
                String day = sent.getOrDefault(name + "-day", "").strip();
                String month = sent.getOrDefault(name + "-month", "").strip();
                String year = sent.getOrDefault(name + "-year", "").strip();
                value = (day + month + year).isEmpty() ? "" : day + "/" + month + "/" + year;
            }
            raw.put(name, value);
        }
        return raw;
    }
}

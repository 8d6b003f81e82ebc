package org.cspplatform.server.records;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.fields.JsonValues;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored.
 *
 * @param owner the partnership that wrote it, the own one or one that it succeeded; of a region's records, the region
 * @param sharedAt since when its region reads it; null when it does not
 * @param values in the order of the dataset's fields
 */
public record StoredRecord(
        UUID id,
        UUID owner,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sharedAt,
        List<@Nullable Object> values) {
    /** The value of a field of the dataset. */
    public @Nullable Object value(DatasetModel dataset, String field) {
        return dataset.field(field)
                .map(dataset.fields()::indexOf)
                .map(values::get)
                .orElse(null);
    }

    /** The record as JSON: what every record has, then the fields by name. */
    Map<String, @Nullable Object> json(DatasetModel dataset) {
        Map<String, @Nullable Object> json = LinkedHashMap.newLinkedHashMap(values.size() + 5);
        json.put("id", id);
        json.put("version", version);
        json.put("createdAt", createdAt);
        json.put("updatedAt", updatedAt);
        if (dataset.shareable()) {
            json.put("shared", sharedAt != null);
        }
        for (int i = 0; i < values.size(); i++) {
            FieldModel field = dataset.fields().get(i);
            json.put(field.name(), JsonValues.of(field, values.get(i)));
        }
        return json;
    }
}

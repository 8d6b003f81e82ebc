package org.cspplatform.server.records.shared;

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
 * What a region reads of a record.
 *
 * @param partnership code of the one that shares it
 * @param values of the fields that leave, in their order
 */
public record SharedRecord(
        UUID id, String partnership, String partnershipName, Instant sharedAt, List<@Nullable Object> values) {
    /** The fields of a dataset that may leave a partnership. */
    static List<FieldModel> leaving(DatasetModel dataset) {
        return dataset.fields().stream().filter(FieldModel::leaves).toList();
    }

    Map<String, @Nullable Object> json(DatasetModel dataset) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("partnership", Map.of("code", partnership, "name", partnershipName));
        json.put("sharedAt", sharedAt);
        List<FieldModel> fields = leaving(dataset);
        for (int i = 0; i < fields.size(); i++) {
            json.put(fields.get(i).name(), JsonValues.of(fields.get(i), values.get(i)));
        }
        return json;
    }
}

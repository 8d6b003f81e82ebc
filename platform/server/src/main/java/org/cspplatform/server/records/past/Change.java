package org.cspplatform.server.records.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.fields.JsonValues;
import org.cspplatform.server.records.fields.Words;
import org.jspecify.annotations.Nullable;

/**
 * A change of a record.
 *
 * @param version that the record had after it
 * @param by who made it; empty for the platform itself
 */
public record Change(long version, Instant at, String by, boolean deleted, List<Difference> differences) {
    /** What one field said before and after. */
    public record Difference(
            FieldModel field,
            @Nullable Object from,
            @Nullable Object to) {
        public String fromWords() {
            return Words.of(field, from);
        }

        public String toWords() {
            return Words.of(field, to);
        }
    }

    static Change of(DatasetModel dataset, Past before, @Nullable List<@Nullable Object> after) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; after != null && i < dataset.fields().size(); i++) {
            Object from = before.values().get(i);
            Object to = after.get(i);
            if (!Objects.equals(from, to)) {
                differences.add(new Difference(dataset.fields().get(i), from, to));
            }
        }
        return new Change(before.version() + 1, before.changedAt(), before.changedBy(), before.deleted(), differences);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", version);
        json.put("changedAt", at);
        json.put("changedBy", by.isEmpty() ? null : by);
        json.put("deleted", deleted);
        json.put("changes", differences.stream().map(Change::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Difference difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", difference.field().name());
        json.put("from", JsonValues.of(difference.field(), difference.from()));
        json.put("to", JsonValues.of(difference.field(), difference.to()));
        return json;
    }
}

package org.cspplatform.server.records.fields;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.jspecify.annotations.Nullable;

/** Stored values as JSON has them. */
public final class JsonValues {
    private JsonValues() {}

    /** A value as something that the writer of JSON knows. */
    public static @Nullable Object of(FieldModel field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDateTime moment -> moment.toString();
            case List<?> list
            when field.type() instanceof FieldType.Items items ->
                list.stream().map(item -> item(items, (List<?>) item)).toList();
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> item(FieldType.Items items, List<?> values) {
        Map<String, @Nullable Object> json = LinkedHashMap.newLinkedHashMap(values.size());
        for (int i = 0; i < values.size(); i++) {
            FieldModel part = items.fields().get(i);
            json.put(part.name(), of(part, values.get(i)));
        }
        return json;
    }

    /** A single value as text; null when it is none. */
    public static @Nullable String text(Object json) {
        return switch (json) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean answer -> answer.toString();
            default -> null;
        };
    }
}

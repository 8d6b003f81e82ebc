package org.cspplatform.server.records.fields;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * Stored values as the texts of which the check makes them again: one for each field, of a child list one for each part of each item,
 * named {@code field.1.part}. Forms, files and JSON all go this way in.
 */
public final class Texts {
    private Texts() {}

    /** The name under which a part of an item is sent; the first item is 1. */
    public static String name(String list, int item, String part) {
        return list + "." + item + "." + part;
    }

    /** A single value as text; of nothing, the empty text. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> codes -> codes.stream().map(Object::toString).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }

    /** All values of a record. */
    public static Map<String, String> of(List<FieldModel> fields, List<? extends @Nullable Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            FieldModel field = fields.get(i);
            Object value = values.get(i);
            if (!(field.type() instanceof FieldType.Items items)) {
                texts.put(field.name(), of(value));
            } else if (value instanceof List<?> list) {
                for (int item = 0; item < list.size(); item++) {
                    put(texts, field.name(), item + 1, items, (List<?>) list.get(item));
                }
            }
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String list, int item, FieldType.Items items, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            texts.put(name(list, item, items.fields().get(i).name()), of(values.get(i)));
        }
    }
}

package org.cspplatform.testkit.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records as the API takes and gives them. */
public final class RecordJson {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private RecordJson() {}

    /** The fields of a record. */
    public static ObjectNode of(Object record) {
        ObjectNode json = MAKE.objectNode();
        for (Field field : Field.componentsOf(record.getClass())) {
            json.set(field.name(), value(field.of(record)));
        }
        return json;
    }

    private static JsonNode value(@Nullable Object value) {
        if (value == null) {
            return MAKE.nullNode();
        }
        return switch (value) {
            case Boolean answer -> MAKE.booleanNode(answer);
            case Integer number -> MAKE.numberNode(number);
            case BigDecimal number -> MAKE.numberNode(number);
            case Enum<?> code -> MAKE.textNode(code.name());
            case Set<?> codes -> {
                ArrayNode names = MAKE.arrayNode();
                Set<String> sorted = new TreeSet<>();
                codes.forEach(code -> sorted.add(((Enum<?>) code).name()));
                sorted.forEach(names::add);
                yield names;
            }
            case List<?> items -> {
                ArrayNode objects = MAKE.arrayNode();
                items.forEach(item -> objects.add(of(item)));
                yield objects;
            }
            default -> MAKE.textNode(value.toString());
        };
    }

    /** The first field in which two records as the API gives them differ, in words; null when they say the same. */
    public static @Nullable String difference(Class<?> type, JsonNode one, JsonNode other) {
        for (Field field : Field.componentsOf(type)) {
            JsonNode here = one.path(field.name());
            JsonNode there = other.path(field.name());
            if (!fingerprint(field, here).equals(fingerprint(field, there))) {
                return field.name() + " is " + words(there) + " and was " + words(here);
            }
        }
        return null;
    }

    /** The same text for records that say the same. */
    public static String fingerprint(Class<?> type, JsonNode json) {
        StringBuilder text = new StringBuilder();
        for (Field field : Field.componentsOf(type)) {
            text.append(fingerprint(field, json.path(field.name()))).append('\u001f');
        }
        return text.toString();
    }

    private static String fingerprint(Field field, JsonNode value) {
        if (isNothing(value)) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (field.type() == LocalDateTime.class) {
            return LocalDateTime.parse(value.asText()).toString();
        }
        if (field.type() == Set.class) {
            return new TreeSet<>(texts(value)).toString();
        }
        if (field.type() == List.class) {
            StringBuilder items = new StringBuilder();
            value.forEach(
                    item -> items.append(fingerprint(field.element(), item)).append('\u001e'));
            return items.toString();
        }
        return value.asText();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String words(JsonNode value) {
        return isNothing(value) ? "nothing" : value.toString();
    }
}

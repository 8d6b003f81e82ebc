package org.cspplatform.server.records.docs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.cspplatform.server.records.fields.Expectation;
import org.jspecify.annotations.Nullable;

/** A field as a property of an OpenAPI schema. */
final class FieldSchema {
    private static final int POINTER = 200;

    private final FieldModel field;
    private final Map<String, Object> schema = new LinkedHashMap<>();

    private FieldSchema(FieldModel field) {
        this.field = field;
    }

    static Map<String, Object> of(FieldModel field) {
        return new FieldSchema(field).write();
    }

    /** An object with these properties. */
    static Map<String, Object> object(List<FieldModel> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        List<String> required = fields.stream()
                .filter(field -> field.required() && !field.derived())
                .map(FieldModel::name)
                .toList();
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), of(field)));
        object.put("properties", properties);
        return object;
    }

    private Map<String, Object> write() {
        switch (field.type()) {
            case FieldType.Line line -> text(line.max(), null);
            case FieldType.Lines(int max) -> text(max, null);
            case FieldType.Person() -> text(64, "^[A-Za-z0-9_/.-]{1,64}$");
            case FieldType.Pointer _ -> text(POINTER, null);
            case WholeNumber number -> number("integer", number.min(), number.max());
            case DecimalNumber number -> {
                number("number", number.min(), number.max());
                put("multipleOf", BigDecimal.ONE.scaleByPowerOfTen(-number.places()));
            }
            case FieldType.YesNo() -> put("type", "boolean");
            case FieldType.Day _ -> formatted("date", "2016-11-21");
            case FieldType.Moment _ -> {
                put("type", "string");
                put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$");
                put("example", "2016-11-21T23:15");
            }
            case FieldType.OneOfCodes(CodeList list) -> codes(schema, list);
            case FieldType.SomeCodes(CodeList list) -> {
                Map<String, Object> items = new LinkedHashMap<>();
                codes(items, list);
                put("type", "array");
                put("uniqueItems", true);
                put("items", items);
            }
            case FieldType.Items items -> {
                put("type", "array");
                put("maxItems", items.max());
                put("items", object(items.fields()));
            }
            case FieldType.FileId() -> put("format", "uuid");
        }
        schema.putIfAbsent("type", "string");
        put("description", description());
        if (field.derived()) {
            put("readOnly", true);
        }
        if (!field.notNull()) {
            put("nullable", true);
        }
        return schema;
    }

    private void put(String name, Object value) {
        schema.put(name, value);
    }

    private void text(int max, @Nullable String pattern) {
        put("type", "string");
        put("maxLength", max);
        if (pattern != null) {
            put("pattern", pattern);
        }
    }

    private void formatted(String format, String example) {
        put("type", "string");
        put("format", format);
        put("example", example);
    }

    private void number(String type, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        put("type", type);
        if (type.equals("integer")) {
            put("format", "int32");
        }
        if (min != null) {
            put("minimum", min);
        }
        if (max != null) {
            put("maximum", max);
        }
    }

    private static void codes(Map<String, Object> schema, CodeList list) {
        schema.put("type", "string");
        schema.put("enum", list.codes().stream().map(Code::name).toList());
        schema.put("description", list.codes().stream().map(FieldSchema::words).collect(Collectors.joining("; ")));
        schema.put("example", list.codes().getFirst().name());
    }

    private static String words(Code code) {
        return code.name() + ": " + code.label()
                + (code.from() == null ? "" : ", from " + code.from())
                + (code.until() == null ? "" : ", until " + code.until());
    }

    private String description() {
        StringBuilder words = new StringBuilder(field.label());
        if (!field.hint().isEmpty()) {
            words.append(". ").append(field.hint());
        }
        if (field.codeList() == null) {
            words.append(". Expected: ").append(Expectation.of(field));
        } else if (schema.get("description") instanceof String codes) {
            words.append(". ").append(codes);
        }
        FieldModel.Condition when = field.requiredWhen();
        if (when != null) {
            words.append(". Required when ")
                    .append(when.field())
                    .append(when.values().isEmpty() ? " is filled in" : " is " + String.join(" or ", when.values()));
        }
        if (field.derived()) {
            words.append(". Worked out by the platform");
        }
        return words.toString();
    }
}

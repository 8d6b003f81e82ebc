package org.cspplatform.server.records.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.jspecify.annotations.Nullable;

/** Stored values as the database takes and gives them. */
public final class DatabaseValues {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final TypeReference<List<Map<String, @Nullable Object>>> OBJECTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private DatabaseValues() {}

    /** The Java type of a column, as the SQL builder should know it. */
    public static Class<?> typeOf(FieldType type) {
        return switch (type) {
            case FieldType.Line _, FieldType.Lines _, FieldType.OneOfCodes _, FieldType.Person _, FieldType.Pointer _ ->
                String.class;
            case FieldType.WholeNumber _ -> Integer.class;
            case DecimalNumber _ -> BigDecimal.class;
            case FieldType.YesNo _ -> Boolean.class;
            case FieldType.Day _ -> LocalDate.class;
            case FieldType.Moment _ -> LocalDateTime.class;
            // Without a type of their own the builder leaves the question mark as it is.
            case FieldType.SomeCodes _, FieldType.Items _ -> Object.class;
            case FieldType.FileId _ -> UUID.class;
        };
    }

    /** Binds a value to a question mark. */
    public static void bind(PreparedStatement statement, int index, FieldModel field, @Nullable Object value)
            throws SQLException {
        switch (field.type()) {
            case FieldType.SomeCodes _ ->
                statement.setArray(
                        index,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text", value instanceof List<?> codes ? codes.toArray() : new Object[0]));
            case FieldType.Items items ->
                statement.setObject(index, json(items, value instanceof List<?> list ? list : List.of()), Types.OTHER);
            default -> statement.setObject(index, value);
        }
    }

    /** Reads a value from a column. */
    public static @Nullable Object read(ResultSet row, int index, FieldModel field) throws SQLException {
        return switch (field.type()) {
            case FieldType.SomeCodes _ -> {
                Array array = row.getArray(index);
                yield array == null ? List.of() : List.of((Object[]) array.getArray());
            }
            case FieldType.Items items -> items(items, row.getString(index));
            default -> row.getObject(index, typeOf(field.type()));
        };
    }

    /** The items of a child list as the column has them: an array of objects. */
    public static String json(FieldType.Items items, List<?> values) {
        List<Map<String, @Nullable Object>> json = new ArrayList<>(values.size());
        for (Object item : values) {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            for (int i = 0; i < items.fields().size(); i++) {
                Object part = ((List<?>) item).get(i);
                boolean plain = part instanceof Number || part instanceof Boolean || part instanceof List<?>;
                parts.put(items.fields().get(i).name(), part == null || plain ? part : part.toString());
            }
            json.add(parts);
        }
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can always be written", impossible);
        }
    }

    private static List<List<@Nullable Object>> items(FieldType.Items items, @Nullable String json) {
        try {
            return items(items, json == null ? List.of() : JSON.readValue(json, OBJECTS));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A child list is no list of objects", foreign);
        }
    }

    private static List<List<@Nullable Object>> items(FieldType.Items items, List<?> objects) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (Object item : objects) {
            List<@Nullable Object> parts = new ArrayList<>();
            items.fields().forEach(part -> parts.add(ofJson(part.type(), ((Map<?, ?>) item).get(part.name()))));
            values.add(Collections.unmodifiableList(parts));
        }
        return Collections.unmodifiableList(values);
    }

    /** The values of some fields out of a whole row that was kept as a JSON object, by column. */
    public static List<@Nullable Object> ofRow(List<FieldModel> fields, String json) {
        try {
            Map<String, @Nullable Object> row = JSON.readValue(json, OBJECT);
            List<@Nullable Object> values = new ArrayList<>(fields.size());
            fields.forEach(field -> values.add(ofJson(field.type(), row.get(field.column()))));
            return Collections.unmodifiableList(values);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A row that was kept is no object", foreign);
        }
    }

    private static @Nullable Object ofJson(FieldType type, @Nullable Object json) {
        if (json == null) {
            return type.many() ? List.of() : null;
        }
        return switch (type) {
            case FieldType.SomeCodes _ -> List.copyOf((List<?>) json);
            case FieldType.Items items -> items(items, (List<?>) json);
            case FieldType.Day _ -> LocalDate.parse(json.toString());
            case FieldType.Moment _ -> LocalDateTime.parse(json.toString());
            case FieldType.FileId _ -> UUID.fromString(json.toString());
            case DecimalNumber number ->
                new BigDecimal(json.toString()).setScale(number.places(), RoundingMode.HALF_UP);
            default -> json;
        };
    }
}

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
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (Map<String, @Nullable Object> item : objects(json)) {
            List<@Nullable Object> parts = new ArrayList<>();
            items.fields().forEach(part -> parts.add(part(part.type(), item.get(part.name()))));
            values.add(Collections.unmodifiableList(parts));
        }
        return Collections.unmodifiableList(values);
    }

    private static List<Map<String, @Nullable Object>> objects(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A child list is no list of objects", foreign);
        }
    }

    private static @Nullable Object part(FieldType type, @Nullable Object json) {
        return switch (type) {
            case FieldType.SomeCodes _ -> json instanceof List<?> codes ? List.copyOf(codes) : List.of();
            case FieldType.Day _ -> json == null ? null : LocalDate.parse(json.toString());
            case FieldType.Moment _ -> json == null ? null : LocalDateTime.parse(json.toString());
            case DecimalNumber number
            when json != null -> new BigDecimal(json.toString()).setScale(number.places(), RoundingMode.HALF_UP);
            default -> json;
        };
    }
}

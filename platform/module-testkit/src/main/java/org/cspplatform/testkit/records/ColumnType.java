package org.cspplatform.testkit.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Money;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;

/**
 * The column that a field needs, as the module API's table of field types says it.
 *
 * @param name of the type in SQL
 * @param ifNothing the default of a column that is never null because nothing is an empty list; empty otherwise
 */
public record ColumnType(String name, String ifNothing) {
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(Reference.class, "text"),
            Map.entry(PersonKey.class, "text"),
            Map.entry(Attachment.class, "uuid"));

    public static ColumnType of(Field field) {
        if (field.type() == Set.class) {
            return new ColumnType("text[]", "'{}'");
        }
        if (field.type() == List.class) {
            return new ColumnType("jsonb", "'[]'");
        }
        if (field.type().isEnum()) {
            return new ColumnType("text", "");
        }
        if (field.type() == BigDecimal.class && field.has(Money.class)) {
            return new ColumnType("numeric(14, 2)", "");
        }
        String name = NAMES.get(field.type());
        if (name == null) {
            throw new IllegalArgumentException("A field cannot be of type "
                    + field.type().getSimpleName() + ": " + field.name() + ". See the field types of the module API.");
        }
        return new ColumnType(name, "");
    }
}

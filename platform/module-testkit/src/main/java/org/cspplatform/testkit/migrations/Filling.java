package org.cspplatform.testkit.migrations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.testkit.records.Field;

/** A value, in SQL, that a new required column can have in old records: one that the field's own bounds allow, for the author to judge. */
final class Filling {
    private Filling() {}

    static String of(Class<?> dataset, Field field) {
        Class<?> type = field.type();
        if (type.isEnum()) {
            return "'" + ((Enum<?>) type.getEnumConstants()[0]).name() + "'";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "false";
        }
        if (type == int.class || type == Integer.class || type == BigDecimal.class) {
            return field.mark(Bounds.class)
                    .map(Bounds::min)
                    .filter(min -> !min.isEmpty())
                    .orElse("0");
        }
        if (type == LocalDate.class || type == LocalDateTime.class) {
            return Field.componentsOf(dataset).stream()
                    .filter(other -> other.has(CountsOn.class) && !other.name().equals(field.name()))
                    .map(Field::column)
                    .findFirst()
                    .orElse("current_date");
        }
        return "'not recorded'";
    }
}

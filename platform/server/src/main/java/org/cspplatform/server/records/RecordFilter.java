package org.cspplatform.server.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.FieldType.SomeCodes;
import org.cspplatform.server.records.fields.Cell;
import org.cspplatform.server.records.fields.CellCheck;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a dataset a list shows. It stands in an address, so nothing of it identifies a person.
 *
 * @param values by field, what it must say; of a set, what must be in it
 * @param from the first day in which a record counts; null: any
 * @param until the last one; null: any
 */
record RecordFilter(
        Map<FieldModel, Object> values,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<FieldError> errors) {
    /** Parameters with the days. No component of a record can be called so. */
    static final String FROM = "counts-from";

    static final String UNTIL = "counts-until";

    static final RecordFilter ALL = new RecordFilter(Map.of(), null, null, List.of());

    /** @param asked the parameters of the address; those that mean nothing are left out */
    static RecordFilter of(DatasetModel dataset, Map<String, String> asked, LocalDate today) {
        CellCheck cells = new CellCheck(today);
        Map<FieldModel, Object> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (FieldModel field : fields(dataset)) {
            String text = asked.getOrDefault(field.name(), "");
            switch (text.isBlank() ? new Cell.Good(null) : cells.check(field, text)) {
                case Cell.Good(Object value) when value != null -> values.put(field, value);
                case Cell.Good _ -> {}
                case Cell.Bad(String problem) -> errors.add(new FieldError(field.name(), problem));
            }
        }
        boolean counts = dataset.countsOn().isPresent();
        return new RecordFilter(
                values,
                counts ? day(asked, FROM, cells, errors) : null,
                counts ? day(asked, UNTIL, cells, errors) : null,
                errors);
    }

    private static @Nullable LocalDate day(
            Map<String, String> asked, String name, CellCheck cells, List<FieldError> errors) {
        String text = asked.getOrDefault(name, "");
        if (text.isBlank()) {
            return null;
        }
        FieldModel day = new FieldModel(
                name,
                "",
                name.equals(FROM) ? "From" : "Until",
                "",
                new FieldType.Day(null, null, false),
                false,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
        return switch (cells.check(day, text)) {
            case Cell.Good(Object value) -> (LocalDate) value;
            case Cell.Bad(String problem) -> {
                errors.add(new FieldError(name, problem));
                yield null;
            }
        };
    }

    /** The fields by which a list can be narrowed. */
    static List<FieldModel> fields(DatasetModel dataset) {
        return dataset.fields().stream()
                .filter(field -> field.dimension() || (!field.personal() && field.type() instanceof SomeCodes))
                .toList();
    }

    boolean isEmpty() {
        return values.isEmpty() && from == null && until == null;
    }

    /** The conditions, each with one question mark. */
    List<String> conditions(DatasetModel dataset) {
        List<String> conditions = new ArrayList<>();
        values.forEach((field, _) ->
                conditions.add("\"" + field.column() + "\"" + (field.type() instanceof SomeCodes ? " @> ?" : " = ?")));
        dataset.countsOn().ifPresent(date -> {
            if (from != null) {
                conditions.add("\"" + date.column() + "\" >= ?");
            }
            if (until != null) {
                conditions.add("\"" + date.column() + "\" <= ?");
            }
        });
        return conditions;
    }
}

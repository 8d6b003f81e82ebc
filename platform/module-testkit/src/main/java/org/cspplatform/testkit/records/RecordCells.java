package org.cspplatform.testkit.records;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records as a file has them. */
public final class RecordCells {
    private RecordCells() {}

    /** A file of records with its heading; a child list takes as many columns as the longest needs. */
    public static String csv(Class<?> type, List<? extends Record> records) {
        List<Map<String, String>> rows = records.stream().map(RecordCells::of).toList();
        Set<String> heading = new LinkedHashSet<>();
        for (Field field : Field.componentsOf(type)) {
            if (field.type() != List.class) {
                if (field.inFiles()) {
                    heading.add(field.name());
                }
            } else {
                rows.forEach(row -> row.keySet().stream()
                        .filter(column -> column.startsWith(field.name() + "."))
                        .forEach(heading::add));
            }
        }
        StringWriter file = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(heading);
            for (Map<String, String> row : rows) {
                List<String> cells = new ArrayList<>();
                heading.forEach(column -> cells.add(row.getOrDefault(column, "")));
                writer.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing into memory fails", impossible);
        }
        return file.toString();
    }

    /** The cells of one record by the names of their columns. */
    public static Map<String, String> of(Record record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Field field : Field.componentsOf(record.getClass())) {
            if (field.of(record) instanceof List<?> items) {
                int number = 1;
                for (Object item : items) {
                    for (Field part : Field.componentsOf(item.getClass())) {
                        cells.put(field.name() + "." + number + "." + part.name(), cell(part.of(item)));
                    }
                    number++;
                }
            } else if (field.inFiles()) {
                cells.put(field.name(), cell(field.of(record)));
            }
        }
        return cells;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (value) {
            case Enum<?> code -> code.name();
            case BigDecimal number -> number.toPlainString();
            case Set<?> codes ->
                codes.stream().map(code -> ((Enum<?>) code).name()).sorted().collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}

package org.cspplatform.server.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspplatform.module.Attachment;
import org.jspecify.annotations.Nullable;

/** Writes records as the CSV file that a person would send. */
final class DemoFile {
    private DemoFile() {}

    static byte[] of(Class<? extends Record> type, List<? extends Record> records) {
        List<Map<String, String>> rows =
                records.stream().map(each -> row(type, each)).toList();
        List<String> heading = heading(type, rows);
        StringWriter text = new StringWriter();
        // Closed before the text is read: the writer keeps the end of it in a buffer of its own.
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(heading);
            for (Map<String, String> row : rows) {
                writer.writeRecord(
                        heading.stream().map(cell -> row.getOrDefault(cell, "")).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Columns in the order of the components; those of child lists as many as the longest list needs. */
    private static List<String> heading(Class<? extends Record> type, List<Map<String, String>> rows) {
        List<String> heading = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == List.class) {
                rows.stream()
                        .flatMap(row -> row.keySet().stream())
                        .filter(cell -> cell.startsWith(component.getName() + "."))
                        .distinct()
                        .forEach(heading::add);
            } else if (component.getType() != Attachment.class) {
                heading.add(component.getName());
            }
        }
        return heading;
    }

    /** The cells of a record that are filled, by their column. */
    static Map<String, String> row(Class<? extends Record> type, Record made) {
        Map<String, String> row = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = value(component, made);
            if (value instanceof List<?> items) {
                addItems(row, component.getName(), items);
            } else if (value != null) {
                row.put(component.getName(), text(value));
            }
        }
        return row;
    }

    private static void addItems(Map<String, String> row, String list, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            Record item = (Record) items.get(i);
            for (RecordComponent part : item.getClass().getRecordComponents()) {
                Object value = value(part, item);
                row.put(list + "." + (i + 1) + "." + part.getName(), value == null ? "" : text(value));
            }
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Enum<?> code -> code.name();
            case BigDecimal number -> number.toPlainString();
            case Collection<?> codes ->
                codes.stream().map(DemoFile::text).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(";"));
            default -> Objects.toString(value);
        };
    }

    private static @Nullable Object value(RecordComponent component, Record made) {
        try {
            return component.getAccessor().invoke(made);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("Cannot read " + component.getName() + " of " + made.getClass(), failure);
        }
    }
}

package org.cspplatform.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.ExchangeIn.Source;
import org.cspplatform.testkit.records.Field;
import org.cspplatform.testkit.records.RecordCells;
import org.cspplatform.testkit.records.RecordGenerator;
import org.jspecify.annotations.Nullable;

/** A file of one record in the format of somebody else. */
final class ExchangeFile {
    private ExchangeFile() {}

    /** The record without what the format has no place for; empty when the rest is not valid or cannot be written with our codes. */
    static Optional<Record> onlyWhatItHas(Record record, ExchangeIn.Definition in, Place place) {
        List<String> known = in.sources().stream().map(Source::component).toList();
        List<@Nullable Object> parts = new ArrayList<>();
        for (Field field : Field.componentsOf(record.getClass())) {
            Object value = field.of(record);
            Object empty = field.type() == List.class ? List.of() : null;
            parts.add(known.contains(field.name()) ? value : empty);
        }
        Map<String, String> cells = RecordCells.of(record);
        boolean sameCodes = in.sources().stream().allMatch(source -> {
            String text = cells.getOrDefault(source.component(), "");
            return text.isEmpty() || text.equals(source.translation().apply(text));
        });
        return sameCodes
                ? RecordGenerator.of(record.getClass(), parts)
                        .map(Record.class::cast)
                        .filter(made -> place.generator()
                                .validity()
                                .blame(made, place.world())
                                .isEmpty())
                : Optional.empty();
    }

    static String write(ExchangeIn.Definition in, Record record) {
        Map<String, String> cells = RecordCells.of(record);
        return in.row().isEmpty() ? csv(in, cells) : xml(in, cells);
    }

    private static String csv(ExchangeIn.Definition in, Map<String, String> cells) {
        String heading =
                in.sources().stream().map(source -> quoted(source.name())).collect(Collectors.joining(","));
        String row = in.sources().stream()
                .map(source -> quoted(cells.getOrDefault(source.component(), "")))
                .collect(Collectors.joining(","));
        return heading + "\r\n" + row + "\r\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String xml(ExchangeIn.Definition in, Map<String, String> cells) {
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<File>\n");
        in.sources().stream().filter(Source::header).forEach(source -> element(file, source, cells));
        file.append('<').append(in.row()).append(">\n");
        in.sources().stream().filter(source -> !source.header()).forEach(source -> element(file, source, cells));
        return file.append("</").append(in.row()).append(">\n</File>\n").toString();
    }

    private static void element(StringBuilder file, Source source, Map<String, String> cells) {
        String text = cells.getOrDefault(source.component(), "");
        if (text.isEmpty()) {
            return;
        }
        List<String> names = List.of(source.name().split("/"));
        names.forEach(name -> file.append('<').append(name).append('>'));
        file.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        names.reversed().forEach(name -> file.append("</").append(name).append('>'));
        file.append('\n');
    }
}

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
        // What the kit writes under a name must give back each field that is read from it.
        boolean readsBack = in.sources().stream().allMatch(source -> {
            String text = text(in, source.name(), cells);
            String read = text.isEmpty() ? "" : source.translation().apply(text);
            return read.equals(cells.getOrDefault(source.component(), ""));
        });
        return readsBack
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

    /** What stands under a name: the text of the first field that is read from it. */
    private static String text(ExchangeIn.Definition in, String name, Map<String, String> cells) {
        return in.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(source -> cells.getOrDefault(source.component(), ""))
                .orElse("");
    }

    private static List<String> names(ExchangeIn.Definition in, boolean header) {
        return in.sources().stream()
                .filter(source -> source.header() == header)
                .map(Source::name)
                .distinct()
                .toList();
    }

    private static String csv(ExchangeIn.Definition in, Map<String, String> cells) {
        List<String> names = names(in, false);
        String heading = names.stream().map(ExchangeFile::quoted).collect(Collectors.joining(","));
        String row = names.stream().map(name -> quoted(text(in, name, cells))).collect(Collectors.joining(","));
        return heading + "\r\n" + row + "\r\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String xml(ExchangeIn.Definition in, Map<String, String> cells) {
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<File>\n");
        names(in, true).forEach(name -> element(file, name, text(in, name, cells)));
        file.append('<').append(in.row()).append(">\n");
        names(in, false).forEach(name -> element(file, name, text(in, name, cells)));
        return file.append("</").append(in.row()).append(">\n</File>\n").toString();
    }

    private static void element(StringBuilder file, String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> names = List.of(name.split("/", -1));
        names.forEach(each -> file.append('<').append(each).append('>'));
        file.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        names.reversed().forEach(each -> file.append("</").append(each).append('>'));
        file.append('\n');
    }
}

package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.Columns.Column;
import org.cspplatform.server.records.fields.Expectation;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Reads a file into rows that are right, or names each bad cell. */
@Singleton
final class RecordsFile {
    private static final int MOST_ROWS = 100_000;
    private static final int HEADING = 1;

    private final RecordCheck check;

    RecordsFile(RecordCheck check) {
        this.check = check;
    }

    /**
     * The rows, in the order of the file, each with its values in the order of the fields.
     *
     * @throws BadFileException when a cell is bad
     * @throws InvalidException when it is no such file at all
     */
    List<List<@Nullable Object>> read(DatasetModel dataset, byte[] content) {
        List<CsvFile.Line> lines = CsvFile.read(content);
        if (lines.size() < 2) {
            throw new InvalidException("file", "The file has no rows. Fill in the template and send it again");
        }
        if (lines.size() - 1 > MOST_ROWS) {
            throw new InvalidException("file", "The file has more than 100,000 rows. Send it in parts");
        }
        List<CellError> bad = new ArrayList<>();
        List<Optional<Column>> columns = columns(dataset, lines.getFirst().cells(), bad);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<List<@Nullable Object>, Integer> keys = new HashMap<>();
        for (CsvFile.Line line : lines.subList(1, lines.size())) {
            Map<String, String> raw = raw(columns, line, bad);
            RecordCheck.Outcome outcome = check.check(dataset, raw);
            for (FieldError error : outcome.errors()) {
                bad.add(bad(dataset, line.number(), error, raw));
            }
            if (outcome.errors().isEmpty()) {
                checkKey(dataset, line.number(), outcome.values(), keys, raw, bad);
                rows.add(outcome.values());
            }
        }
        if (!bad.isEmpty()) {
            throw new BadFileException(bad);
        }
        return rows;
    }

    private static List<Optional<Column>> columns(DatasetModel dataset, List<String> heading, List<CellError> bad) {
        Columns known = Columns.ofDataset(dataset);
        List<Optional<Column>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : heading) {
            String name = cell.strip();
            Optional<Column> column = Optional.ofNullable(known.find(name));
            boolean fresh = column.isEmpty() || seen.add(column.get().name());
            if (!fresh || (column.isEmpty() && !name.isEmpty())) {
                bad.add(new CellError(
                        HEADING,
                        name,
                        name,
                        fresh ? "There is no such column" : "The column stands there twice",
                        "columns of the template: "
                                + known.template().stream().map(Column::name).collect(Collectors.joining(", "))));
            }
            columns.add(column.filter(Column::isRead));
        }
        dataset.entered().stream()
                .filter(field -> field.required() && !seen.contains(field.name()))
                .forEach(field -> bad.add(new CellError(
                        HEADING, field.name(), "", "The column is missing", "a column headed " + field.name())));
        return columns;
    }

    private static Map<String, String> raw(List<Optional<Column>> columns, CsvFile.Line line, List<CellError> bad) {
        Map<String, String> raw = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (i >= columns.size()) {
                if (!cell.isBlank()) {
                    bad.add(new CellError(
                            line.number(), "column " + (i + 1), cell, "The row is longer than the heading", "nothing"));
                }
                continue;
            }
            columns.get(i).ifPresent(column -> raw.put(column.name(), cell));
        }
        return raw;
    }

    private static CellError bad(DatasetModel dataset, int row, FieldError error, Map<String, String> raw) {
        Column column = Columns.ofDataset(dataset).find(error.field());
        String expected = column == null ? "" : Expectation.of(column.part());
        return new CellError(row, error.field(), raw.getOrDefault(error.field(), ""), error.message(), expected);
    }

    private static void checkKey(
            DatasetModel dataset,
            int row,
            List<@Nullable Object> values,
            Map<List<@Nullable Object>, Integer> keys,
            Map<String, String> raw,
            List<CellError> bad) {
        List<FieldModel> key = dataset.key();
        if (key.isEmpty()) {
            return;
        }
        List<@Nullable Object> identity = new ArrayList<>();
        key.forEach(part -> identity.add(values.get(dataset.fields().indexOf(part))));
        Integer before = keys.putIfAbsent(identity, row);
        if (before != null) {
            String name = key.getFirst().name();
            bad.add(new CellError(
                    row,
                    name,
                    raw.getOrDefault(name, ""),
                    "Row " + before + " has the same " + key.getFirst().inSentence(),
                    "each " + dataset.one() + " once"));
        }
    }
}

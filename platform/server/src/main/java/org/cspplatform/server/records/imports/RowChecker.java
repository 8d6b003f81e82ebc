package org.cspplatform.server.records.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.RecordCheck;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks rows as the form would. May be asked by several threads at once. */
final class RowChecker {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final DatasetModel dataset;
    private final RecordCheck check;
    private final ColumnMapping mapping;
    private final Map<String, Integer> places;
    private final int[] key;
    private final boolean keepsValues;
    private final int corrects;

    RowChecker(DatasetModel dataset, RecordCheck check, ColumnMapping mapping, boolean keepsValues) {
        this.dataset = dataset;
        this.check = check;
        this.mapping = mapping;
        this.places = mapping.places();
        this.key = dataset.key().stream().mapToInt(dataset.fields()::indexOf).toArray();
        // What is not one text cannot be read back from what goes to the database.
        this.keepsValues = keepsValues
                || dataset.fields().stream().anyMatch(field -> field.type().many());
        this.corrects = mapping.columns().stream()
                .map(ColumnMapping.Column::heading)
                .toList()
                .indexOf(ColumnMapping.ROW);
    }

    DatasetModel dataset() {
        return dataset;
    }

    CheckedBatch check(List<Sheet.Row> rows, long position) {
        CheckedBatch batch =
                new CheckedBatch(dataset.fields(), rows.size(), rows.getLast().number(), position);
        for (Sheet.Row row : rows) {
            RecordCheck.Outcome outcome = check.check(dataset, new MappedRow(places, row.cells()));
            noteCorrection(row.cells(), batch);
            List<BadRow.Problem> beyond = beyondTheHeading(row.cells());
            if (outcome.errors().isEmpty() && beyond.isEmpty()) {
                batch.good(row.number(), outcome.values(), fingerprint(outcome.values()), keepsValues);
            } else {
                List<BadRow.Problem> problems = new ArrayList<>(beyond);
                outcome.errors().forEach(error -> problems.add(problem(error)));
                batch.bad(new BadRow(row.number(), cells(row.cells()), problems));
            }
        }
        return batch;
    }

    private void noteCorrection(List<String> cells, CheckedBatch batch) {
        if (corrects >= 0
                && corrects < cells.size()
                && NUMBER.matcher(cells.get(corrects)).matches()) {
            batch.corrects(Integer.parseInt(cells.get(corrects)));
        }
    }

    private Fingerprint fingerprint(List<@Nullable Object> values) {
        if (key.length == 0) {
            return Fingerprint.of(values);
        }
        List<@Nullable Object> identity = new ArrayList<>(key.length);
        for (int part : key) {
            identity.add(values.get(part));
        }
        return Fingerprint.of(identity);
    }

    private List<BadRow.Problem> beyondTheHeading(List<String> cells) {
        List<BadRow.Problem> problems = List.of();
        for (int i = mapping.columns().size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                problems = new ArrayList<>(problems);
                problems.add(new BadRow.Problem("column " + (i + 1), "The row is longer than the heading", "nothing"));
            }
        }
        return problems;
    }

    private BadRow.Problem problem(FieldError error) {
        String expected = FileColumns.of(dataset).expected(error.field());
        return new BadRow.Problem(error.field(), error.message(), expected);
    }

    private Map<String, String> cells(List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(place -> place.getValue() < row.size())
                .forEach(place -> cells.put(place.getKey(), row.get(place.getValue())));
        for (int i = mapping.columns().size(); i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                cells.put("column " + (i + 1), row.get(i));
            }
        }
        return cells;
    }
}

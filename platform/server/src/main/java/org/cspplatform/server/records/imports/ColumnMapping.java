package org.cspplatform.server.records.imports;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.records.Columns;
import org.jspecify.annotations.Nullable;

/**
 * What each column of one file is.
 *
 * @param columns in the order of the file
 */
@Introspected
record ColumnMapping(List<Column> columns) {
    /** What files of rows to correct carry besides the rows; not imported. */
    static final String ROW = "Row in the file";

    static final String PROBLEMS = "What is wrong";

    private static final int HEADING_ROW = 1;

    ColumnMapping {
        columns = List.copyOf(columns);
    }

    /** How a column is used. */
    enum Use {
        FIELD,
        /** On purpose. */
        IGNORED,
        UNKNOWN,
        /** It fills a field that another column fills already. */
        DOUBLED
    }

    /**
     * One column.
     *
     * @param target the field that it fills; null when it fills none
     */
    @Introspected
    record Column(String heading, Use use, @Nullable String target) {}

    /**
     * Reads a heading.
     *
     * @param remembered by heading: the field, or nothing where the column is not to be imported
     */
    static ColumnMapping of(DatasetModel dataset, List<String> heading, Map<String, Optional<String>> remembered) {
        FileColumns known = FileColumns.of(dataset);
        List<Column> columns = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        for (String cell : heading) {
            String name = cell.strip();
            Optional<String> said = remembered.get(ColumnMemory.key(name));
            if (said == null) {
                Optional<String> meant = known.meantBy(name);
                boolean ours = name.isEmpty() || name.equals(ROW) || name.equals(PROBLEMS);
                columns.add(meant.map(target -> fills(name, target, filled))
                        .orElseGet(() -> new Column(name, ours ? Use.IGNORED : Use.UNKNOWN, null)));
            } else {
                columns.add(said.filter(known::has)
                        .map(target -> fills(name, target, filled))
                        .orElseGet(() -> new Column(name, Use.IGNORED, null)));
            }
        }
        return new ColumnMapping(columns);
    }

    private static Column fills(String heading, String target, Set<String> filled) {
        return new Column(heading, filled.add(target) ? Use.FIELD : Use.DOUBLED, target);
    }

    /** What stands in the way of reading the rows; empty when nothing does. */
    List<CellError> problems(DatasetModel dataset) {
        FileColumns known = FileColumns.of(dataset);
        List<CellError> problems = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        for (Column column : columns) {
            if (column.target() != null) {
                filled.add(column.target().replaceFirst("\\..*", ""));
            }
            if (column.use() == Use.UNKNOWN || column.use() == Use.DOUBLED) {
                String names = String.join(
                        ", ", known.offered().stream().map(Columns.Column::name).toList());
                problems.add(new CellError(
                        HEADING_ROW,
                        column.heading(),
                        column.heading(),
                        column.use() == Use.UNKNOWN ? "There is no such column" : "The column stands there twice",
                        "columns of the template: " + names));
            }
        }
        for (String required : known.required()) {
            if (!filled.contains(required)) {
                problems.add(new CellError(
                        HEADING_ROW, required, "", "The column is missing", "a column headed " + required));
            }
        }
        return problems;
    }

    /** By field, the place of the column that fills it. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new java.util.HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.use() == Use.FIELD && column.target() != null) {
                places.put(column.target(), i);
            }
        }
        return Map.copyOf(places);
    }
}

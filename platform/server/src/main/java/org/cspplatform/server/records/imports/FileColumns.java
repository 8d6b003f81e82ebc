package org.cspplatform.server.records.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.Columns;
import org.cspplatform.server.records.Columns.Column;
import org.cspplatform.server.records.fields.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a file of a dataset may have.
 *
 * @param offered what somebody can say that a column is
 * @param required names of those that must be there
 * @param byName every one by its name
 * @param byHeading names by what a heading may say, without what does not matter
 */
record FileColumns(
        List<Column> offered, List<String> required, Map<String, Column> byName, Map<String, String> byHeading) {
    static FileColumns of(DatasetModel dataset) {
        return dataset.derived(FileColumns.class, FileColumns::read);
    }

    private static FileColumns read(DatasetModel dataset) {
        Columns columns = Columns.ofDataset(dataset);
        Map<String, Column> byName = new HashMap<>();
        Map<String, String> byHeading = new HashMap<>();
        // A name wins over another field's label.
        columns.all().forEach(column -> byName.put(column.name(), column));
        columns.all().forEach(column -> byHeading.putIfAbsent(simplified(column.name()), column.name()));
        columns.all().forEach(column -> byHeading.putIfAbsent(simplified(label(column)), column.name()));
        return new FileColumns(
                columns.template(),
                columns.all().stream()
                        .filter(column -> column.isRead()
                                && column.item() == 0
                                && column.field().required())
                        .map(Column::name)
                        .toList(),
                Map.copyOf(byName),
                Map.copyOf(byHeading));
    }

    /** The name of the column that a heading names, by its name or its label, however it is written. */
    Optional<String> meantBy(String heading) {
        return Optional.ofNullable(byHeading.get(simplified(heading)));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** What people call a column. */
    String label(String name) {
        Column column = byName.get(name);
        return column == null ? name : label(column);
    }

    /** What may stand in a column; nothing of what is none. */
    String expected(String name) {
        Column column = byName.get(name);
        return column == null ? "" : Expectation.of(column.part());
    }

    static String label(Column column) {
        FieldModel field = column.field();
        return column.item() == 0
                ? field.label()
                : field.label() + " " + column.item() + ": " + column.part().label();
    }

    private static String simplified(@Nullable String words) {
        StringBuilder kept = new StringBuilder();
        String.valueOf(words)
                .toLowerCase(Locale.UK)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

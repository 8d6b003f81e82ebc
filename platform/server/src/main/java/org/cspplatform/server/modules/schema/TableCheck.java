package org.cspplatform.server.modules.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.Problems;
import org.jspecify.annotations.Nullable;

/** Holds a table against its record type: columns, types, nullability. */
final class TableCheck {
    static final String OF_THE_PLATFORM = "kept by the platform";

    /** The platform's own columns and their types. */
    private static final Map<String, String> PLATFORM_COLUMNS = Map.of(
            "id", "uuid",
            "version", "bigint",
            "created_at", "timestamp with time zone",
            "updated_at", "timestamp with time zone");

    private final Connection connection;
    private final DatasetModel dataset;
    private final Problems problems;
    private final boolean lenient;
    private final String place;

    /** @param lenient whether columns of a later version may stay that a record of this one can do without */
    TableCheck(Connection connection, DatasetModel dataset, Problems problems, boolean lenient) {
        this.connection = connection;
        this.dataset = dataset;
        this.problems = problems;
        this.lenient = lenient;
        this.place = "table " + dataset.table();
    }

    private record Column(String type, boolean required, boolean filled) {}

    /** Whether the platform has put its columns on the table before. */
    static boolean isCompleted(Connection connection, DatasetModel dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            select from pg_attribute
            where attrelid = to_regclass(?) and attname = ? and col_description(attrelid, attnum) = ?
            """)) {
            statement.setString(1, ModuleTables.quoted(dataset.schema()) + "." + ModuleTables.quoted(dataset.table()));
            statement.setString(2, dataset.ownerColumn());
            statement.setString(3, OF_THE_PLATFORM);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    void run() throws SQLException {
        Map<String, Column> columns = columns();
        if (columns.isEmpty()) {
            problems.add(
                    place,
                    "No migration makes this table.",
                    "Add to the migrations: create table " + dataset.table() + " (" + String.join(", ", wanted())
                            + ");");
            return;
        }
        boolean completed = isCompleted(connection, dataset);
        for (FieldModel field : dataset.fields()) {
            check(field, columns.remove(field.column()));
        }
        checkPlatformColumn(dataset.ownerColumn(), "uuid", columns.remove(dataset.ownerColumn()), completed);
        if (completed) {
            // It stays when an author thinks better of sharing.
            columns.remove("shared_at");
        }
        PLATFORM_COLUMNS.forEach((name, type) -> checkPlatformColumn(name, type, columns.remove(name), completed));
        columns.forEach((name, column) -> {
            if (!lenient) {
                problems.add(
                        place + ", column " + name,
                        "It belongs to no component of " + dataset.type().getSimpleName() + ".",
                        "Add the component, or drop the column.");
            } else if (column.required() && !column.filled()) {
                problems.add(
                        place + ", column " + name,
                        "A later version added it, and it may not be empty; this version cannot fill it.",
                        "Install a version that knows the column, or one whose migration gives it a default.");
            }
        });
        if (!completed) {
            checkNew();
        }
    }

    private void check(FieldModel field, @Nullable Column column) {
        String where = place + ", column " + field.column();
        if (column == null) {
            problems.add(where, "It is missing.", "Add to a migration: %s.".formatted(field.columnDefinition()));
            return;
        }
        if (!fits(field, column.type())) {
            problems.add(
                    where,
                    "It is %s; the component %s needs %s."
                            .formatted(
                                    column.type(),
                                    field.name(),
                                    field.type().columnTypes().getFirst()),
                    "Change the column's type.");
        }
        if (column.required() != field.notNull()) {
            problems.add(
                    where,
                    field.notNull()
                            ? "It may be null; the component " + field.name() + " may not."
                            : "It is not null; the component " + field.name() + " is @Nullable.",
                    field.notNull()
                            ? "Add \"not null\", or make the component @Nullable."
                            : "Leave out \"not null\", or @Nullable.");
        }
    }

    private void checkPlatformColumn(String name, String type, @Nullable Column column, boolean completed) {
        if (!completed && column != null) {
            problems.add(
                    place + ", column " + name,
                    "The platform keeps this column itself.",
                    "Leave it out of the migrations.");
        }
        if (completed && (column == null || !(column.required() && column.type().equals(type)))) {
            problems.add(
                    place + ", column " + name,
                    "A migration changed a column of the platform.",
                    "Take that statement out of the migration.");
        }
    }

    private void checkNew() throws SQLException {
        String table = ModuleTables.quoted(dataset.schema()) + "." + ModuleTables.quoted(dataset.table());
        try (PreparedStatement statement = connection.prepareStatement(
                "select exists (select from pg_index where indrelid = ?::regclass and indisprimary), exists (select from %s)"
                        .formatted(table))) {
            statement.setString(1, table);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                if (result.getBoolean(1)) {
                    problems.add(
                            place,
                            "It has a primary key; the platform gives each record its id.",
                            "Leave the key out and mark with @Key what the partnership knows a record by.");
                }
                if (result.getBoolean(2)) {
                    problems.add(
                            place,
                            "The migration that makes it also fills it.",
                            "Records belong to partnerships; make the table empty.");
                }
            }
        }
    }

    private Map<String, Column> columns() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            select attname, format_type(atttypid, atttypmod), attnotnull, atthasdef from pg_attribute
            where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum
            """)) {
            statement.setString(1, ModuleTables.quoted(dataset.schema()) + "." + ModuleTables.quoted(dataset.table()));
            try (ResultSet result = statement.executeQuery()) {
                Map<String, Column> columns = new LinkedHashMap<>();
                while (result.next()) {
                    columns.put(
                            result.getString(1),
                            new Column(result.getString(2), result.getBoolean(3), result.getBoolean(4)));
                }
                return columns;
            }
        }
    }

    private List<String> wanted() {
        return dataset.fields().stream().map(FieldModel::columnDefinition).toList();
    }

    /** Whether the field's values fit; an exact type is asked for where its own digits matter. */
    private static boolean fits(FieldModel field, String type) {
        List<String> fitting = field.type().columnTypes();
        return fitting.contains(type) || fitting.contains(type.replaceFirst("\\(.*?\\)", ""));
    }
}

package org.cspplatform.server.modules.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.Problems;
import org.cspplatform.server.modules.model.SelectText;
import org.jspecify.annotations.Nullable;

/**
 * Has the database plan the selects of measures, as a role that may read the module's tables without their personal columns and
 * nothing else. What that role may not read, the author's text may not say: the database decides it, whatever the text looks like.
 */
final class SelectPlan {
    private static final Set<Integer> NUMBERS = Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC);
    private static final Set<Integer> TEXTS = Set.of(Types.VARCHAR);
    private static final Set<Integer> TRUTHS = Set.of(Types.BIT, Types.BOOLEAN);
    private static final List<String> OF_EVERY_RECORD = List.of("id", "tenant_id", "created_at", "updated_at");

    private final Connection connection;
    private final String schema;
    private final String reader;
    private final Problems problems;

    /**
     * @param connection of the role that owns the tables, in the transaction that changes them
     * @param reader the role that plans
     */
    SelectPlan(Connection connection, String schema, String reader, Problems problems) {
        this.connection = connection;
        this.schema = schema;
        this.reader = reader;
        this.problems = problems;
    }

    /** The measures, earlier versions included, whose author wrote the select. */
    static List<MeasureModel> told(List<MeasureModel> measures) {
        return measures.stream()
                .flatMap(measure -> measure.versions().stream())
                .filter(measure -> measure.definition().calculation() instanceof Calculation.FromSql)
                .toList();
    }

    void check(List<DatasetModel> datasets, List<MeasureModel> told) throws SQLException {
        SchemaChange.run(connection, "grant usage on schema %s to %s".formatted(ModuleTables.quoted(schema), reader));
        for (DatasetModel dataset : datasets) {
            grant(dataset);
        }
        refuseWhatASelectCouldCall();
        for (MeasureModel measure : told) {
            if (measure.definition().calculation() instanceof Calculation.FromSql(String select, boolean share)) {
                check(measure, select, share, "measure " + measure.id());
            }
        }
    }

    private void grant(DatasetModel dataset) throws SQLException {
        String table = ModuleTables.quoted(schema) + "." + ModuleTables.quoted(dataset.table());
        SchemaChange.run(connection, "revoke all on %s from %s".formatted(table, reader));
        String readable = dataset.fields().stream()
                .filter(SelectPlan::isReadable)
                .map(FieldModel::column)
                .map(ModuleTables::quoted)
                .collect(Collectors.joining(", "));
        SchemaChange.run(
                connection,
                "grant select (%s, %s) on %s to %s".formatted(columnsOfEveryRecord(table), readable, table, reader));
    }

    private static boolean isReadable(FieldModel field) {
        return switch (field.type()) {
            case FieldType.Items items ->
                !field.personal() && items.fields().stream().allMatch(SelectPlan::isReadable);
            default -> field.type().namesPerson() || !field.personal();
        };
    }

    private String columnsOfEveryRecord(String table) throws SQLException {
        return names("select attname from pg_attribute where attrelid = ?::regclass and attnum > 0", table).stream()
                .filter(name -> OF_EVERY_RECORD.contains(name) || name.equals("region_id"))
                .map(ModuleTables::quoted)
                .collect(Collectors.joining(", "));
    }

    /** The list of functions names those of the database; nothing of the module's own may answer to a name or sign. */
    private void refuseWhatASelectCouldCall() throws SQLException {
        for (String made : names("""
            with here as (select ?::regnamespace as schema)
            select 'function ' || proname from pg_proc, here where pronamespace = schema
            union all select 'operator ' || oprname from pg_operator, here where oprnamespace = schema
            union all select 'type ' || typname from pg_type, here
                where typnamespace = schema and typtype in ('d', 'e', 'r', 'm')
            """, ModuleTables.quoted(schema))) {
            problems.add(
                    made,
                    "A module whose measures have selects of their own makes no functions, operators or types.",
                    "Drop it in a migration, or count with one of the platform's own kinds.");
        }
    }

    private void check(MeasureModel measure, String select, boolean share, String place) throws SQLException {
        if (!SelectText.check(select).isEmpty()) {
            return; // said when the module was read; such a text meets no database
        }
        for (String name : SelectText.qualifiers(select)) {
            if (!names("select nspname from pg_namespace where nspname = ?", name)
                    .isEmpty()) {
                problems.add(
                        place,
                        "It names the schema " + name + ".",
                        "Name the module's own tables without a schema, and call nothing else by that name.");
                return;
            }
        }
        Savepoint before = connection.setSavepoint();
        try {
            SchemaChange.run(connection, "set local role " + reader);
            SchemaChange.run(connection, "set local search_path = pg_catalog, " + ModuleTables.quoted(schema));
            SchemaChange.run(connection, "set local transaction_read_only = on");
            SchemaChange.run(connection, "set local statement_timeout = '10s'");
            Map<String, Integer> columns = columns(select);
            SchemaChange.run(connection, "explain (costs off) select * from (" + select + "\n) told");
            checkColumns(columns, measure, share, place);
        } catch (SQLException refused) {
            problems.add(
                    place,
                    "The database does not plan its select: "
                            + String.valueOf(refused.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("") + ".",
                    "Read the module's own tables, without personal fields other than person keys.");
        } finally {
            connection.rollback(before);
        }
    }

    private Map<String, Integer> columns(String select) throws SQLException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            ResultSetMetaData told = statement.getMetaData();
            for (int i = 1; i <= told.getColumnCount(); i++) {
                columns.put(told.getColumnLabel(i), told.getColumnType(i));
            }
        }
        return columns;
    }

    private void checkColumns(Map<String, Integer> columns, MeasureModel measure, boolean share, String place) {
        expect(columns.remove("counts_on"), Set.of(Types.DATE), "counts_on", "a date", place);
        expect(columns.remove("numerator"), NUMBERS, "numerator", "a whole or decimal number", place);
        if (share) {
            expect(columns.remove("denominator"), NUMBERS, "denominator", "a whole or decimal number", place);
        }
        for (FieldModel by : measure.breakdowns()) {
            boolean truth = by.type() instanceof FieldType.YesNo;
            expect(
                    columns.remove(by.column()),
                    truth ? TRUTHS : TEXTS,
                    by.column(),
                    truth ? "a yes or no" : "a code of " + by.name(),
                    place);
        }
        columns.keySet()
                .forEach(name -> problems.add(
                        place,
                        "Its select gives a column " + name + " that nothing asks for.",
                        "Give counts_on, numerator, of a share denominator, and a column for each breakdown."));
    }

    private void expect(@Nullable Integer type, Set<Integer> fitting, String name, String words, String place) {
        if (type == null || !fitting.contains(type)) {
            problems.add(
                    place,
                    type == null
                            ? "Its select gives no column " + name + "."
                            : "The column " + name + " of its select is not " + words + ".",
                    "Give a column " + name + ", " + words + ".");
        }
    }

    private List<String> names(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (result.next()) {
                    names.add(result.getString(1));
                }
                return names;
            }
        }
    }
}

package org.cspplatform.server.modules.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.Problems;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a module's schema to the version that its jar wants, in one transaction: the author's migrations, the columns and
 * walls of the platform, the check against the records. Either all of it holds afterwards or nothing changed.
 *
 * <p>During the transaction the module's role sees all rows of its tables, for a migration concerns every partnership; before
 * and after it, it sees none, for its tables force row-level security on their owner.
 */
public final class SchemaChange {
    /** Of what the platform puts on a module's tables: with another one every module's tables are done again. */
    public static final int WALLS_VERSION = 4;

    private static final String HISTORY = "module_history";
    private static final long CHANGE_LOCK = 7_236_450_113L;

    private final PlatformDatabase database;

    public SchemaChange(PlatformDatabase database) {
        this.database = database;
    }

    /** What is to come of a change. */
    public enum Purpose {
        /** It is kept when nothing is wrong. */
        CHANGE,
        /** The same for a jar that served before: what later versions added stays, as long as it does not hinder this one. */
        RETURN,
        /** It is undone in any case; nobody is kept waiting for long. */
        CHECK
    }

    /**
     * Tries the change and keeps it only when neither it nor anything before it added a problem.
     *
     * @param migrations folder with the migrations of the jar
     * @param measures whose figures go out of date with the records; those with a select of their author's are planned
     * @return whether the change was kept
     */
    public boolean apply(
            String moduleId,
            Path migrations,
            List<DatasetModel> datasets,
            List<MeasureModel> measures,
            Problems problems,
            Purpose purpose) {
        ModuleRole role = new ModuleRole(database, moduleId);
        String place = "schema " + role.schema();
        try (Connection owner = database.connectAsOwner()) {
            // One change of one module at a time, over all replicas; closing the connection lets the next one in.
            run(owner, "select pg_advisory_lock(" + CHANGE_LOCK + ")");
            boolean fresh = role.prepare();
            boolean kept = false;
            try {
                kept = tryOut(role, migrations, datasets, measures, problems, purpose);
            } finally {
                if (!kept && fresh) {
                    role.forget();
                }
            }
            return kept;
        } catch (SQLException failure) {
            problems.add(place, firstLine(failure), "See the log of the service, then try the jar again.");
            return false;
        }
    }

    private static boolean tryOut(
            ModuleRole role,
            Path migrations,
            List<DatasetModel> datasets,
            List<MeasureModel> measures,
            Problems problems,
            Purpose purpose)
            throws SQLException {
        List<MeasureModel> told = SelectPlan.told(measures);
        if (!told.isEmpty()) {
            role.prepareReader();
        }
        try (Connection connection = role.connect()) {
            ModuleTables tables = new ModuleTables(connection, role.schema(), HISTORY, purpose == Purpose.RETURN);
            if (purpose == Purpose.CHECK) {
                tables.lockWithoutWaiting();
                run(connection, "set local statement_timeout = '20s'");
            }
            tables.openToOwner();
            if (migrate(connection, role.schema(), migrations, problems, purpose)) {
                tables.check(datasets, problems);
                if (problems.none()) {
                    tables.wallIn(datasets, measures);
                    if (!told.isEmpty()) {
                        new SelectPlan(connection, role.schema(), role.reader(), problems).check(datasets, told);
                    }
                    if (purpose != Purpose.CHECK && problems.none()) {
                        connection.commit();
                        return true;
                    }
                }
            }
            connection.rollback();
            return false;
        }
    }

    private static boolean migrate(
            Connection connection, String schema, Path migrations, Problems problems, Purpose purpose) {
        Flyway flyway = Flyway.configure(SchemaChange.class.getClassLoader())
                .dataSource(new OneTransaction(connection))
                // Files and not the plugin's class loader: Flyway keeps what it read of a class loader for ever, and a
                // module brings SQL only.
                .locations("filesystem:" + migrations)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(false)
                .table(HISTORY)
                .group(true)
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns(
                        purpose == Purpose.RETURN ? new String[] {"*:future", "*:missing"} : new String[] {"*:future"})
                .skipDefaultCallbacks(true)
                .loggers("slf4j")
                .load();
        try {
            MigrateResult result = flyway.migrate();
            if (result.migrationsExecuted == 0 && flyway.info().applied().length == 0) {
                problems.add(
                        migrations.getFileName().toString(),
                        "The jar has no migration in db/" + schema.replace('_', '-') + "/.",
                        "Add one, named V1__what_it_does.sql, that makes a table for each dataset.");
            }
            return true;
        } catch (FlywayException failure) {
            problems.add(
                    "migration",
                    words(failure),
                    "Mend the migration. One that ran somewhere already must stay as it is; add another after it.");
            return false;
        }
    }

    /** Flyway's account without its frame and without our own paths: the script, what the database said, the line. */
    private static String words(FlywayException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("-+|(SQL State|Error Code|Location|Statement) .*"))
                .map(line -> line.replaceFirst("^Message +: +", ""))
                .limit(6)
                .collect(Collectors.joining(". "));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** Runs a statement with names that come from ids that were checked. */
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

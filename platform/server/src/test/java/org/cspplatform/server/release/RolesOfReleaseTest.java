package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connects as the roles and tries everything there is, instead of asking the catalogue what they may do. */
final class RolesOfReleaseTest {
    /** Names of public bodies: the directory. */
    private static final Set<String> DIRECTORY = Set.of(
            "platform.region",
            "platform.partnership",
            "platform.partnership_region",
            "platform.partnership_succession");

    /** The tables that releasing writes. */
    private static final Set<String> WRITTEN = Set.of(
            "platform.figure_release",
            "platform.figure_cell",
            "platform.figure_basis",
            "platform.figure_progress",
            "platform.stale_figure",
            "platform.release_policy",
            // Views of its own upon the first of them.
            "released.figure_release",
            "released.figure_draft",
            "released.public_figure_release");

    private static final String REFUSED = "42501";

    /** What a write that the role may do can fail with: constraints and values, or a trigger. */
    private static final Set<String> BEYOND_RIGHTS = Set.of("22", "23", "P0");

    @BeforeAll
    static void prepare() {
        TestDatabase.platform();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csp_board", "csp_public"})
    void whoReadsWhatWasReleasedCanReadNothingElse(String role) throws SQLException {
        List<String> readable = new ArrayList<>();
        List<String> relations = relations();
        assertThat(relations).hasSizeGreaterThan(60).contains("platform.measure_cell", "platform.figure_cell");
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            for (String relation : relations) {
                boolean released = relation.startsWith("released.");
                boolean directory = role.equals("csp_board") && DIRECTORY.contains(relation);
                if (!released && !directory && does(statement, "select from " + relation + " limit 1")) {
                    readable.add(relation);
                }
            }
        }
        assertThat(readable).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csp_board", "csp_public"})
    void whoReadsWhatWasReleasedCanWriteNothing(String role) throws SQLException {
        List<String> written = new ArrayList<>();
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            does(statement, "set default_transaction_read_only = off");
            for (String relation : relations()) {
                if (writes(statement, "insert into " + relation + " default values")
                        || writes(statement, "delete from " + relation)
                        || writes(statement, "truncate " + relation)) {
                    written.add(relation);
                }
            }
            assertThat(does(statement, "create table released.mine (x int)")).isFalse();
            assertThat(does(statement, "create temporary table mine (x int)")).isFalse();
            assertThat(does(statement, "set role csp_release")).isFalse();
            assertThat(does(statement, "set session authorization csp_release")).isFalse();
        }
        assertThat(written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csp_board", "csp_public"})
    void noFunctionGivesThemWhatATableDoesNot(String role) throws SQLException {
        List<String> definers = query("""
            select n.nspname || '.' || p.proname
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
              and p.prorettype <> 'trigger'::regtype
              and has_function_privilege('ROLE', p.oid, 'execute') and has_schema_privilege('ROLE', n.oid, 'usage')
            """.replace("ROLE", role));
        assertThat(definers).as("functions that run with their owner's rights").isEmpty();
    }

    @Test
    void theReleasingRoleWritesReleasedTablesOnly() throws SQLException {
        List<String> written = new ArrayList<>();
        try (Connection connection = connect("csp_release");
                Statement statement = connection.createStatement()) {
            for (String relation : relations()) {
                boolean may = WRITTEN.contains(relation) || relation.startsWith("pg_temp");
                if (!may
                        && (writes(statement, "insert into " + relation + " default values")
                                || writes(statement, "delete from " + relation + " where false")
                                || writes(statement, "truncate " + relation))) {
                    written.add(relation);
                }
            }
            assertThat(does(statement, "create table platform.mine (x int)")).isFalse();
            assertThat(does(statement, "create view released.mine as select 1 as x"))
                    .isFalse();
            assertThat(does(statement, "select from platform.figure_release limit 1"))
                    .isTrue();
            assertThat(does(statement, "update platform.release_policy set threshold = 1 where false"))
                    .isFalse();
            assertThat(does(statement, "update platform.figure_cell set figure = 1 where false"))
                    .isFalse();
        }
        assertThat(written).isEmpty();
    }

    /** Whether the role may; a refusal for another reason than its rights counts as a yes. */
    private static boolean does(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            return !REFUSED.equals(refused.getSQLState());
        }
    }

    /** Whether the role may; a view into which nobody can write refuses everybody. */
    private static boolean writes(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            return BEYOND_RIGHTS.contains(refused.getSQLState().substring(0, 2));
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                TestDatabase.administrator().jdbcUrl(),
                role,
                TestDatabase.platform().passwordOf(role));
    }

    private static List<String> relations() throws SQLException {
        return query("""
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1
            """);
    }

    private static List<String> query(String sql) throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connects as the public's own role, says that it will write, and tries everything that the catalogue knows. */
final class PublicRoleTest {
    private static final String EVERYTHING = """
        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg\\_temp%'
        order by 1
        """;

    @BeforeAll
    static void prepare() {
        TestDatabase.platform();
    }

    @Test
    void readsThePublishedViewsAndNothingElse() throws SQLException {
        List<String> read = new ArrayList<>();
        List<String> everything = asSuperuser(EVERYTHING);
        try (Connection connection = asPublic();
                Statement statement = connection.createStatement()) {
            for (String relation : everything) {
                if (succeeds(statement, "select 1 from " + relation + " limit 1")) {
                    read.add(relation);
                }
            }
        }
        assertThat(everything).hasSizeGreaterThan(50);
        assertThat(read)
                .contains("released.public_region")
                .allMatch(name -> name.matches("released\\.(public|published)_\\w+"));
    }

    @Test
    void readsNoColumnOfAnythingElse() throws SQLException {
        assertThat(asSuperuser("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
              and has_any_column_privilege('csp_public', c.oid, 'select, insert, update, references')
              and not (n.nspname = 'released' and c.relname ~ '^(public|published)_'
                       and not has_any_column_privilege('csp_public', c.oid, 'insert, update, references'))
            """)).isEmpty();
    }

    @Test
    void writesNowhere() throws SQLException {
        List<String> written = new ArrayList<>();
        try (Connection connection = asPublic();
                Statement statement = connection.createStatement()) {
            for (String relation : asSuperuser(EVERYTHING)) {
                for (String write :
                        List.of("delete from %s where false", "insert into %s default values", "truncate %s")) {
                    if (succeeds(statement, write.formatted(relation))) {
                        written.add(write.formatted(relation));
                    }
                }
            }
        }
        assertThat(written).isEmpty();
    }

    @Test
    void callsNoFunctionOfThePlatformOrOfAModule() throws SQLException {
        assertThat(asSuperuser("""
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege('csp_public', n.oid, 'usage')
              and has_function_privilege('csp_public', p.oid, 'execute')
            """)).isEmpty();
        assertThat(asSuperuser("""
            select nspname from pg_namespace
            where nspname not in ('pg_catalog', 'information_schema', 'public') and has_schema_privilege('csp_public', oid, 'usage')
            """)).containsExactly("released");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table released.mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "set role csp_app",
                "set role csp_release",
                "set role csp_owner",
                "select pg_read_file('PG_VERSION')",
                "copy (select 1) to program 'true'",
                "alter role csp_public superuser"
            })
    void makesNothingAndBecomesNobody(String attempt) throws SQLException {
        try (Connection connection = asPublic();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void seesNoMoreByClaimingAScope() throws SQLException {
        try (Connection connection = asPublic();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.operator', 'true', false)");
            assertThat(succeeds(statement, "select 1 from platform.region")).isFalse();
            assertThat(succeeds(statement, "select 1 from released.allocation")).isFalse();
        }
    }

    private static boolean succeeds(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static Connection asPublic() throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        Connection connection = DriverManager.getConnection(
                superuser.jdbcUrl(), "csp_public", TestDatabase.platform().passwordOf("csp_public"));
        try (Statement statement = connection.createStatement()) {
            // Anybody may say so; it must not help.
            statement.execute("set default_transaction_read_only = off");
        }
        return connection;
    }

    private static List<String> asSuperuser(String sql) throws SQLException {
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

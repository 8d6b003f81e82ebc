package org.cspplatform.server.modules.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.model.Names;

/**
 * The role that owns one module's schema and runs its migrations. It can touch nothing else: of the platform it may call the
 * functions that policies call, and refer to a partnership by its key.
 */
final class ModuleRole {
    private final PlatformDatabase database;
    private final String schema;
    private final String role;

    ModuleRole(PlatformDatabase database, String moduleId) {
        this.database = database;
        this.schema = Names.inDatabase(moduleId);
        this.role = "csp_module_" + schema;
    }

    String schema() {
        return schema;
    }

    /**
     * Makes the role and its schema where they are missing.
     *
     * @return whether the schema is new
     */
    boolean prepare() throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            if (!exists(owner, "select from pg_roles where rolname = ?", role)) {
                statement.execute("create role %s login noinherit".formatted(role));
                statement.execute("grant %s to csp_owner with inherit false, set true".formatted(role));
                statement.execute("""
                    do $$ begin
                        execute format('grant connect on database %%I to %s', current_database());
                    end $$
                    """.formatted(role));
                statement.execute("grant usage on schema platform to %s".formatted(role));
                statement.execute("grant references (id) on platform.partnership to %s".formatted(role));
            }
            statement.execute("grant references (id) on platform.region to %s".formatted(role));
            // A key that changes changes the references to it as the owner of the table, and that leaves marks too.
            statement.execute("grant execute on function platform.mark_stale to %s".formatted(role));
            statement.execute("alter role %s password '%s'".formatted(role, database.passwordOf(role)));
            boolean fresh = !exists(owner, "select from pg_namespace where nspname = ?", schema);
            if (fresh) {
                statement.execute("create schema %s authorization %s".formatted(ModuleTables.quoted(schema), role));
            } else if (!exists(
                    owner,
                    "select from pg_namespace where nspname || ' ' || pg_get_userbyid(nspowner) = ?",
                    schema + " " + role)) {
                throw new SQLException("There is a schema %s already that is not the module's.".formatted(schema));
            }
            owner.commit();
            return fresh;
        }
    }

    /** The role as which selects of the author's are planned; nobody signs in as it. */
    String reader() {
        return "csp_reader_" + schema;
    }

    /** Makes that role where it is missing. What it may read is granted by the owner of the tables. */
    void prepareReader() throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            if (!exists(owner, "select from pg_roles where rolname = ?", reader())) {
                statement.execute("create role %s nologin noinherit".formatted(reader()));
                statement.execute("grant %s to %s with inherit false, set true".formatted(reader(), role));
            }
            owner.commit();
        }
    }

    /** A connection as this role, in a transaction, in its schema. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", database.passwordOf(role));
        // A module that cannot get its locks must not hold up everybody who reads.
        properties.setProperty(
                "options", "-c search_path=\"" + schema + "\"" + " -c lock_timeout=10s -c statement_timeout=10min");
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Takes back what {@link #prepare} made, after a first installation that failed. */
    void forget() throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set local role " + role);
            statement.execute("drop schema if exists %s cascade".formatted(ModuleTables.quoted(schema)));
            statement.execute("reset role");
            statement.execute("revoke all on schema platform from " + role);
            statement.execute("revoke references (id) on platform.partnership, platform.region from " + role);
            statement.execute("revoke execute on function platform.mark_stale from " + role);
            statement.execute("""
                do $$ begin
                    execute format('revoke connect on database %%I from %s', current_database());
                end $$
                """.formatted(role));
            statement.execute("drop role " + role);
            statement.execute("drop role if exists " + reader());
            owner.commit();
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}

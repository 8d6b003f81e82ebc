package org.cspplatform.server.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A database with the platform's roles and schema in it, ready to be served from. */
public final class PlatformDatabase {
    /** Any constant does, as long as every replica uses the same: only one may prepare the database at a time. */
    private static final long PREPARATION_LOCK = 7_236_450_112L;

    private final Administrator administrator;

    private PlatformDatabase(Administrator administrator) {
        this.administrator = administrator;
    }

    /**
     * Makes what is missing: roles, schemas, tables.
     *
     * @throws StartUpException when the database cannot be reached, is not ours to prepare, or was made by a newer version
     */
    public static PlatformDatabase prepare(Administrator administrator) {
        PlatformDatabase database = new PlatformDatabase(administrator);
        try (Connection connection = administrator.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + PREPARATION_LOCK + ")");
            database.createRoles(statement);
            Migrations.run(administrator.jdbcUrl(), database.password(PlatformRole.OWNER));
            // Needed to be given views by a migration, and not by a service that runs.
            statement.execute("revoke create on schema released from csp_release");
        } catch (SQLException failure) {
            throw new StartUpException(
                    "Cannot prepare the database: " + failure.getMessage()
                            + " The login in CSP_JDBC_USER must own the database and may need CREATEROLE; see"
                            + " deploy/README.md.",
                    failure);
        }
        return database;
    }

    /** The database of a service that runs: prepared by that service, and not to be changed beside it. */
    public static PlatformDatabase ofRunningService(Administrator administrator) {
        return new PlatformDatabase(administrator);
    }

    /** A connection as the owner of the platform's schema: for migrations and for making modules' roles, never for a request. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(
                administrator.jdbcUrl(), PlatformRole.OWNER.roleName(), password(PlatformRole.OWNER));
    }

    /** Where the database is, without credentials. */
    public String jdbcUrl() {
        return administrator.jdbcUrl();
    }

    /** The password of a database role that the platform makes: the same in every replica, stored nowhere. */
    public String passwordOf(String roleName) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(administrator.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal(("csp-platform role " + roleName).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no HmacSHA256", absent);
        }
    }

    /** The connection pools, one a role, as the framework's properties. */
    public Map<String, Object> poolProperties() {
        Map<String, Object> properties = new HashMap<>();
        for (PlatformRole role : PlatformRole.withPool()) {
            String prefix = "datasources." + role.pool() + ".";
            properties.put(prefix + "url", administrator.jdbcUrl());
            properties.put(prefix + "driver-class-name", "org.postgresql.Driver");
            properties.put(prefix + "username", role.roleName());
            properties.put(prefix + "password", password(role));
        }
        return properties;
    }

    private String password(PlatformRole role) {
        return passwordOf(role.roleName());
    }

    private void createRoles(Statement statement) throws SQLException {
        for (PlatformRole role : PlatformRole.values()) {
            statement.execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login noinherit;
                    end if;
                end $$
                """.formatted(role.roleName()));
            statement.execute("alter role %s password '%s'".formatted(role.roleName(), password(role)));
        }
        statement.execute("alter role csp_owner createrole");
        statement.execute("grant csp_release to csp_owner with inherit false, set true");
        // A login that is not a superuser may only create in the owner's name as a member of it.
        statement.execute("grant csp_owner to current_user with inherit true, set true");
        statement.execute("""
            do $$ begin
                execute format('revoke all on database %1$I from public', current_database());
                execute format('grant connect, create on database %1$I to csp_owner with grant option', current_database());
                execute format('grant connect on database %1$I to csp_app, csp_release, csp_board, csp_public, csp_identity, csp_audit', current_database());
                -- For the rows of a file on their way into a table.
                execute format('grant temporary on database %1$I to csp_app', current_database());
            end $$
            """);
        statement.execute("revoke create on schema public from public");
        statement.execute("create schema if not exists platform authorization csp_owner");
        statement.execute("create schema if not exists released authorization csp_owner");
        statement.execute("grant usage on schema platform to csp_app, csp_release, csp_board, csp_identity, csp_audit");
        statement.execute("grant usage, create on schema released to csp_release");
        statement.execute("grant usage on schema released to csp_board, csp_app, csp_public");
        for (PlatformRole role : PlatformRole.values()) {
            statement.execute("alter role %s set search_path = platform".formatted(role.roleName()));
        }
        statement.execute("alter role csp_public set search_path = released");
        statement.execute("alter role csp_public set default_transaction_read_only = on");
    }
}

package org.cspplatform.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The same work by plain JDBC: states the scope as the service does when it takes a connection, runs the same SQL as the
 * same database role, and reads every column.
 */
final class JdbcWorker implements Worker {

    /** As in the service's pools: every setting anew each time, because the connection may come from anybody. */
    private static final String SET_SCOPE = """
        select set_config('app.tenants', ?, false), set_config('app.writer', ?, false),
               set_config('app.overseen', ?, false), set_config('app.regions', ?, false),
               set_config('app.region_writer', ?, false), set_config('app.operator', ?, false)
        """;

    /** Not the oldest, so that a list from there on is full. */
    private static final String SOME_KEYS = """
        select id from (select id from arrest_referral.contacts order by id offset 60) r order by random() limit ?
        """;

    private final Connection connection;
    private final PreparedStatement scope;
    private final PreparedStatement query;
    private final boolean ofTenant;
    private final List<Key> keys;

    /** A record, and whose it is. */
    record Key(UUID tenant, UUID id) {}

    /** @param ofTenant whether the first parameter is the partnership, and the record the second */
    JdbcWorker(Handover service, String sql, boolean ofTenant, List<Key> keys) throws SQLException {
        this.connection = connect(service);
        this.scope = connection.prepareStatement(SET_SCOPE);
        this.query = connection.prepareStatement(sql);
        this.ofTenant = ofTenant;
        this.keys = keys;
    }

    static Connection connect(Handover service) throws SQLException {
        return DriverManager.getConnection(service.jdbcUrl(), "csp_app", service.password());
    }

    @Override
    public void once() throws SQLException {
        Key key = keys.get(ThreadLocalRandom.current().nextInt(keys.size()));
        setScope(scope, key.tenant());
        if (ofTenant) {
            query.setObject(1, key.tenant());
        }
        query.setObject(ofTenant ? 2 : 1, key.id());
        int found = 0;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Contacts.read(rows);
                found++;
            }
        }
        if (found == 0) {
            throw new SQLException("The record " + key.id() + " was not found");
        }
    }

    /** An idle connection, for the sake of its process. */
    record Backend(Connection connection, long pid) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    static Backend backend(Handover service) throws SQLException {
        Connection connection = connect(service);
        try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Backend(connection, row.getLong(1));
        }
    }

    /** Some keys of each tenant. */
    static List<Key> keys(Handover service, int ofEach) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (Connection connection = connect(service);
                PreparedStatement scope = connection.prepareStatement(SET_SCOPE);
                PreparedStatement query = connection.prepareStatement(SOME_KEYS)) {
            for (Handover.Tenant tenant : service.tenants()) {
                setScope(scope, tenant.id());
                query.setInt(1, ofEach);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        keys.add(new Key(tenant.id(), rows.getObject(1, UUID.class)));
                    }
                }
            }
        }
        return keys;
    }

    static void setScope(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement scope = connection.prepareStatement(SET_SCOPE)) {
            setScope(scope, tenant);
        }
    }

    private static void setScope(PreparedStatement scope, UUID tenant) throws SQLException {
        scope.setString(1, "{" + tenant + "}");
        scope.setString(2, tenant.toString());
        for (int setting = 3; setting <= 6; setting++) {
            scope.setString(setting, "");
        }
        scope.execute();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package org.cspplatform.server.modules;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cspplatform.server.tenancy.Scope;
import org.jspecify.annotations.Nullable;

/** Which modules the partnership at work has switched on. */
@Singleton
class ModuleUses {
    /** For how long a replica may still go by what it read: another replica's switch is seen after that. */
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final JdbcOperations database;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    ModuleUses(JdbcOperations database) {
        this.database = database;
    }

    private record Known(Set<String> modules, long readAt) {}

    /** Ids of the modules that the partnership in scope has switched on; none when no partnership is in scope. */
    Set<String> switchedOn() {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)) {
            return Set.of();
        }
        Known present = known.get(partnership.own());
        if (present == null || System.nanoTime() - present.readAt() > FRESH_NANOS) {
            present = new Known(read(partnership.own()), System.nanoTime());
            known.put(partnership.own(), present);
        }
        return present.modules();
    }

    @Connectable
    void switchTo(UUID partnership, String module, boolean on, @Nullable UUID account) {
        database.prepareStatement("""
            insert into module_use (tenant_id, module_id, switched_on, switched_by) values (?, ?, ?, ?)
            on conflict (tenant_id, module_id) do update set switched_on = excluded.switched_on,
                switched_by = excluded.switched_by, switched_at = now()
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setBoolean(3, on);
            statement.setObject(4, account);
            return statement.executeUpdate();
        });
        known.remove(partnership);
    }

    @Connectable
    Set<String> read(UUID partnership) {
        return database.prepareStatement(
                "select module_id from module_use where tenant_id = ? and switched_on", statement -> {
                    statement.setObject(1, partnership);
                    Set<String> modules = new HashSet<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            modules.add(result.getString(1));
                        }
                    }
                    return Set.copyOf(modules);
                });
    }
}

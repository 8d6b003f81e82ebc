package org.cspplatform.server.modules.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.database.PlatformDatabase;
import org.jspecify.annotations.Nullable;

/**
 * What each module is to be. A change goes in two steps, {@link #begin} and one of {@link #settle} and {@link #abandon};
 * between them no replica serves the module. Who changes something holds the {@link ChangeLock}.
 */
@Singleton
public final class ModuleLives {
    private final PlatformDatabase database;

    ModuleLives(PlatformDatabase database) {
        this.database = database;
    }

    /** Where a jar came from, and what of older ones is no longer taken from a directory. */
    public record Origin(
            @Nullable UUID broughtBy,
            @Nullable String broughtFile,
            @Nullable String turnedAway) {}

    public List<ModuleLife> all() throws SQLException {
        try (Connection connection = database.connectAsOwner()) {
            return all(connection);
        }
    }

    /** The same over a connection that is open. */
    public List<ModuleLife> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            select module_id, desired, wanted, change, changing_by, brought_by, brought_file, turned_away
            from module_life order by module_id
            """);
                ResultSet result = statement.executeQuery()) {
            List<ModuleLife> lives = new ArrayList<>();
            while (result.next()) {
                lives.add(new ModuleLife(
                        result.getString(1),
                        result.getString(2),
                        result.getString(3),
                        result.getLong(4),
                        result.getObject(5, UUID.class),
                        result.getObject(6, UUID.class),
                        result.getString(7),
                        result.getString(8)));
            }
            return lives;
        }
    }

    public Optional<ModuleLife> find(String moduleId) throws SQLException {
        return all().stream().filter(life -> life.moduleId().equals(moduleId)).findFirst();
    }

    /**
     * Tells every replica to stop serving the module until the change is settled.
     *
     * @return the number that each replica follows
     */
    public long begin(String moduleId, String wanted, UUID replica) throws SQLException {
        return write("""
            insert into module_life (module_id, wanted, changing_by, change) values (?, ?, ?, nextval('module_change'))
            on conflict (module_id) do update set wanted = excluded.wanted, changing_by = excluded.changing_by,
                change = excluded.change
            returning change
            """, moduleId, wanted, replica);
    }

    /** The jar that was tried serves from now on. */
    public void settle(String moduleId, Origin origin) throws SQLException {
        write("""
            with served as (
                update module_jar set served_at = clock_timestamp()
                where sha256 = (select wanted from module_life where module_id = ?)
            )
            update module_life set desired = wanted, wanted = null, changing_by = null, brought_by = ?,
                brought_file = ?, turned_away = ?, change = nextval('module_change')
            where module_id = ? returning change
            """, moduleId, origin.broughtBy(), origin.broughtFile(), origin.turnedAway(), moduleId);
    }

    /** All stays as it was before {@link #begin}; a jar that never served is forgotten. */
    public void abandon(String moduleId) throws SQLException {
        write("""
            update module_life set wanted = null, changing_by = null, change = nextval('module_change')
            where module_id = ? returning change
            """, moduleId);
        write("""
            delete from module_life where module_id = ? and desired is null and not exists (
                select from module_jar where module_id = module_life.module_id and served_at is not null)
            returning change
            """, moduleId);
        write("delete from module_jar where module_id = ? and served_at is null returning 0::bigint", moduleId);
    }

    /** Nothing serves from now on; jars and records stay. */
    public void remove(String moduleId, @Nullable String turnedAway) throws SQLException {
        write("""
            update module_life set desired = null, brought_by = null, brought_file = null, turned_away = ?,
                change = nextval('module_change')
            where module_id = ? returning change
            """, turnedAway, moduleId);
    }

    private long write(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }
}

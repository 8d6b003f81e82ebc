package org.cspplatform.server.identity;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which open accounts the person at work may see. The application's own role asks, so the database decides. */
@Singleton
class VisiblePeople {
    private final JdbcOperations database;

    VisiblePeople(JdbcOperations database) {
        this.database = database;
    }

    @Transactional
    List<UUID> after(@Nullable UUID last, int limit) {
        return database.prepareStatement(
                "select id from account where closed_at is null and (?::uuid is null or id > ?::uuid) order by id"
                        + " limit ?",
                statement -> {
                    statement.setObject(1, last);
                    statement.setObject(2, last);
                    statement.setInt(3, limit);
                    return ids(statement.executeQuery());
                });
    }

    @Transactional
    boolean includes(UUID id) {
        return database.prepareStatement("select id from account where closed_at is null and id = ?", statement -> {
            statement.setObject(1, id);
            return !ids(statement.executeQuery()).isEmpty();
        });
    }

    private static List<UUID> ids(ResultSet result) throws SQLException {
        try (result) {
            List<UUID> ids = new ArrayList<>();
            while (result.next()) {
                ids.add(result.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}

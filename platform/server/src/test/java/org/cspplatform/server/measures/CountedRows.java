package org.cspplatform.server.measures;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cspplatform.module.Reference;
import org.cspplatform.server.measures.Entered.Colour;

/** Puts records of {@link CountedModule} into its tables, in the scope of the test. */
@Singleton
class CountedRows {
    private final JdbcOperations database;

    CountedRows(JdbcOperations database) {
        this.database = database;
    }

    @Connectable
    void keepEntries(UUID partnership, List<Entered> entries) {
        database.prepareStatement("""
            insert into recounted.entries (tenant_id, reference, day, person, colour, agreed, points, cost, started_on,
                ended_on, shades, place, seen_at, earlier) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, statement -> {
            for (Entered entry : entries) {
                Colour colour = entry.colour();
                statement.setObject(1, partnership);
                statement.setString(2, entry.reference());
                statement.setObject(3, entry.day());
                statement.setString(4, entry.person().value());
                statement.setString(5, colour == null ? null : colour.name());
                statement.setObject(6, entry.agreed());
                statement.setObject(7, entry.points());
                statement.setBigDecimal(8, entry.cost());
                statement.setObject(9, entry.startedOn());
                statement.setObject(10, entry.endedOn());
                statement.setArray(
                        11,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text",
                                        entry.shades().stream()
                                                .map(Colour::name)
                                                .toArray()));
                statement.setString(12, entry.place());
                statement.setObject(13, entry.seenAt());
                Reference<Entered> earlier = entry.earlier();
                statement.setString(14, earlier == null ? null : earlier.key());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    @Connectable
    void keepHappenings(UUID partnership, List<Happened> happenings) {
        database.prepareStatement(
                "insert into recounted.happenings (tenant_id, day, person, gravity, proven, entry) values (?, ?, ?, ?,"
                        + " ?, ?)",
                statement -> {
                    for (Happened event : happenings) {
                        statement.setObject(1, partnership);
                        statement.setObject(2, event.day());
                        statement.setString(3, event.person().value());
                        statement.setObject(4, event.gravity());
                        statement.setBoolean(5, event.proven());
                        Reference<Entered> entry = event.entry();
                        statement.setString(6, entry == null ? null : entry.key());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }
}

package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** By what and on which day the figures of a module were last brought up to date. */
@Singleton
@Connectable
class BasisStore {
    private final JdbcOperations database;

    BasisStore(JdbcOperations database) {
        this.database = database;
    }

    record Counted(String basis, LocalDate on) {}

    Optional<Counted> find(UUID partnership, String module) {
        return database.prepareStatement(
                "select basis, counted_on from cell_basis where tenant_id = ? and module = ?", statement -> {
                    statement.setObject(1, partnership);
                    statement.setString(2, module);
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next()
                                ? Optional.of(new Counted(result.getString(1), result.getObject(2, LocalDate.class)))
                                : Optional.<Counted>empty();
                    }
                });
    }

    void keep(UUID partnership, String module, Counted counted) {
        database.prepareStatement("""
            insert into cell_basis (tenant_id, module, basis, counted_on) values (?, ?, ?, ?)
            on conflict (tenant_id, module) do update set basis = excluded.basis, counted_on = excluded.counted_on
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setString(3, counted.basis());
            statement.setObject(4, counted.on());
            return statement.executeUpdate();
        });
    }
}

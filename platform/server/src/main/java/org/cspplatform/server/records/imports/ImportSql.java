package org.cspplatform.server.records.imports;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements on the tables of imports, in the scope and the transaction of the caller. */
@Singleton
@Connectable
class ImportSql {
    private final JdbcOperations database;

    ImportSql(JdbcOperations database) {
        this.database = database;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    int update(String sql, @Nullable Object... parameters) {
        return database.prepareStatement(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... parameters) {
        return database.prepareStatement(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reading.read(result));
                }
                return rows;
            }
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}

package org.cspplatform.server.identity;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pool that alone reads accounts, hashes, sessions and keys. */
@Singleton
final class IdentityDatabase {
    private final TransactionOperations<Connection> transactions;

    IdentityDatabase(@Named("identity") TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Reads one row of a result. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Does all of the work or none of it; what is called inside joins in. */
    <T> T together(Supplier<T> work) {
        return transactions.executeWrite(_ -> work.get());
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement = prepare(status.getConnection(), sql, values);
                    ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.of(result));
                }
                return rows;
            }
        });
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** How many rows were changed. */
    int change(String sql, @Nullable Object... values) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement = prepare(status.getConnection(), sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            switch (value) {
                case Instant moment -> statement.setObject(index + 1, moment.atOffset(ZoneOffset.UTC));
                case List<?> texts -> statement.setArray(index + 1, connection.createArrayOf("text", texts.toArray()));
                case null, default -> statement.setObject(index + 1, value);
            }
        }
        return statement;
    }
}

package org.cspplatform.server.funding;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement with the values of its question marks, to be run on the pool of the caller's transaction. */
public final class BoundSql {
    private final String sql;
    private final List<@Nullable Object> values;

    private BoundSql(String sql, List<@Nullable Object> values) {
        this.sql = sql;
        this.values = values;
    }

    /** How a row becomes a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The statement with its values in order. Instants, ids, dates and collections of ids go as their database types. */
    public static BoundSql of(String sql, @Nullable Object... values) {
        return new BoundSql(sql, new ArrayList<>(Arrays.asList(values)));
    }

    public <T> List<T> list(JdbcOperations pool, RowReader<T> reader) {
        return pool.prepareStatement(sql, statement -> {
            bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    public <T> Optional<T> first(JdbcOperations pool, RowReader<T> reader) {
        return list(pool, reader).stream().findFirst();
    }

    /** Runs a change and tells how many rows it touched. */
    public int update(JdbcOperations pool) {
        return pool.prepareStatement(sql, statement -> {
            bind(statement);
            return statement.executeUpdate();
        });
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, asDatabaseValue(statement, values.get(index)));
        }
    }

    private static @Nullable Object asDatabaseValue(PreparedStatement statement, @Nullable Object value)
            throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case FinancialYear year -> year.toString();
            case Quarter quarter -> quarter.name();
            case Collection<?> ids -> statement.getConnection().createArrayOf("uuid", ids.toArray(Object[]::new));
            default -> value;
        };
    }

    /** An id column. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A timestamp column. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

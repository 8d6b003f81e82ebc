package org.cspplatform.server.records.imports;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows that wait for a correction. */
@Singleton
final class BadRows {
    /** Nobody corrects more than that: something is wrong with the file and not with its rows. */
    static final long MOST = 100_000;

    private final ImportSql sql;
    private final JsonMapper json;

    BadRows(ImportSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** In the transaction of the rows around them. */
    void add(Connection connection, ImportProgress.Claim claim, Collection<BadRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
            insert into import_bad_row (job_id, row_number, tenant_id, cells, problems) values (?, ?, ?, ?::jsonb, ?::jsonb)
            on conflict (job_id, row_number) do nothing
            """)) {
            for (BadRow row : rows) {
                statement.setObject(1, claim.job());
                statement.setInt(2, row.number());
                statement.setObject(3, claim.partnership());
                statement.setString(4, text(row.cells()));
                statement.setString(5, text(row.problems()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    /** From a row on, in the order of the file. */
    List<BadRow> page(UUID job, int after, int limit) {
        return sql.query("""
            select row_number, cells, problems from import_bad_row
            where job_id = ? and row_number > ? order by row_number limit ?
            """, this::read, job, after, limit);
    }

    Optional<BadRow> find(UUID job, int number) {
        return sql
                .query(
                        "select row_number, cells, problems from import_bad_row where job_id = ? and row_number = ?",
                        this::read,
                        job,
                        number)
                .stream()
                .findFirst();
    }

    /** Waits for another who corrects the same row, inside the transaction that stores it; false when it is gone. */
    boolean take(UUID job, int number) {
        return sql.update("delete from import_bad_row where job_id = ? and row_number = ?", job, number) == 1;
    }

    void deleteAll(UUID job) {
        sql.update("delete from import_bad_row where job_id = ?", job);
    }

    /** Those that another file brought again. */
    void delete(UUID job, Collection<Integer> numbers) {
        sql.update(
                "delete from import_bad_row where job_id = ? and row_number = any (?::integer[])",
                job,
                numbers.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(",", "{", "}")));
    }

    private BadRow read(ResultSet row) throws SQLException {
        return new BadRow(
                row.getInt(1),
                value(row.getString(2), Argument.mapOf(String.class, String.class)),
                value(row.getString(3), Argument.listOf(BadRow.Problem.class)));
    }

    private String text(Object value) {
        try {
            return new String(json.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T value(String text, Argument<T> type) {
        try {
            return json.readValue(text.getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Measures that could not be counted. The others go on, and these are tried again, ever more seldom. */
@Singleton
@Connectable
class Failures {
    private static final int FIRST_PAUSE = 30;
    private static final int LONGEST_PAUSE = 3600;
    private static final int MOST_WORDS = 1000;

    private final JdbcOperations database;
    private final MarkStore marks;

    Failures(JdbcOperations database, MarkStore marks) {
        this.database = database;
        this.marks = marks;
    }

    /** A failure as it is told. */
    record Failure(String module, String measure, String words, Instant since) {}

    /** The measures of a module that wait for another try. */
    Set<String> resting(UUID partnership, String module) {
        return database.prepareStatement(
                "select measure from measure_failure where tenant_id = ? and module = ? and retry_at >"
                        + " clock_timestamp()",
                statement -> {
                    statement.setObject(1, partnership);
                    statement.setString(2, module);
                    Set<String> resting = new HashSet<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            resting.add(result.getString(1));
                        }
                    }
                    return resting;
                });
    }

    /** Keeps that a measure failed, and has it tried again later. */
    void failed(UUID partnership, String module, String measure, String words) {
        long pause = database.prepareStatement("""
            insert into measure_failure as known (tenant_id, module, measure, attempts, words, failed_at, retry_at)
            values (?, ?, ?, 1, ?, clock_timestamp(), clock_timestamp() + make_interval(secs => ?))
            on conflict (tenant_id, module, measure) do update
            set attempts = known.attempts + 1, words = excluded.words,
                retry_at = clock_timestamp() + make_interval(secs => least(?, ? * 2 ^ least(known.attempts, 20)))
            returning extract(epoch from retry_at - clock_timestamp())
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setString(3, measure);
            statement.setString(4, words.substring(0, Math.min(words.length(), MOST_WORDS)));
            statement.setInt(5, FIRST_PAUSE);
            statement.setInt(6, LONGEST_PAUSE);
            statement.setInt(7, FIRST_PAUSE);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return (long) Math.ceil(result.getDouble(1));
            }
        });
        marks.mark(partnership, module, Mark.again(measure), pause + 1);
    }

    void mended(UUID partnership, String module, String measure) {
        database.prepareStatement(
                "delete from measure_failure where tenant_id = ? and module = ? and measure = ?", statement -> {
                    statement.setObject(1, partnership);
                    statement.setString(2, module);
                    statement.setString(3, measure);
                    return statement.executeUpdate();
                });
    }

    /** Of one partnership. */
    List<Failure> of(UUID partnership) {
        return database.prepareStatement(
                "select module, measure, words, failed_at from measure_failure where tenant_id = ? order by 1, 2",
                statement -> {
                    statement.setObject(1, partnership);
                    List<Failure> failures = new ArrayList<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            failures.add(new Failure(
                                    result.getString(1),
                                    result.getString(2),
                                    result.getString(3),
                                    result.getObject(4, OffsetDateTime.class).toInstant()));
                        }
                    }
                    return failures;
                });
    }

    /** Of all partnerships, without saying which; for the operator. */
    List<RebuildApi.Failing> everywhere() {
        return database.prepareStatement(
                "select module, measure, partnerships, since from failed_measures()", statement -> {
                    List<RebuildApi.Failing> failing = new ArrayList<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            failing.add(new RebuildApi.Failing(
                                    result.getString(1),
                                    result.getString(2),
                                    result.getLong(3),
                                    result.getObject(4, OffsetDateTime.class).toInstant()));
                        }
                    }
                    return failing;
                });
    }
}

package org.cspplatform.benchmarks;

import io.micronaut.core.annotation.Introspected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A made-up record of about the size that the record of an arrest referral has. */
@Introspected
record BenchmarkRecord(
        UUID id,
        long version,
        String reference,
        LocalDate eventDate,
        String promptingEvent,
        String mainDrug,
        @Nullable String secondDrug,
        int drinkingDays,
        boolean consent,
        @Nullable LocalDate referredOn,
        @Nullable LocalDate closedOn,
        String closure,
        Instant changedAt) {

    static final String COLUMNS = """
        id, version, reference, event_date, prompting_event, main_drug, second_drug, drinking_days, consent,
        referred_on, closed_on, closure, changed_at\
        """;

    static final String BY_ID = "select " + COLUMNS + " from benchmark.record where id = ?";

    static final String FIFTY = "select " + COLUMNS + " from benchmark.record where id > ? order by id limit 50";

    static BenchmarkRecord of(ResultSet row) throws SQLException {
        return new BenchmarkRecord(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getBoolean(9),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }
}

package org.cspplatform.server.audit;

import io.micronaut.data.connection.annotation.Connectable;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** Reads a partnership's or a regional office's own part of the log, newest first. The database holds the wall. */
@Singleton
class AuditTrail {

    /** The owner is named as well, so that each of them is one walk back along an index. */
    private static final String ENTRIES = """
        select e.* from unnest(?::uuid[]) as owner (id)
        cross join lateral (
            select sequence, %s
            from audit_entry
            where %s = owner.id
                and sequence < ?
                and at >= coalesce(?::timestamptz, '-infinity')
                and at < coalesce(?::timestamptz, 'infinity')
                and (?::text is null or action = ?)
                and (?::text is null or outcome = ?)
            order by sequence desc
            limit ?
        ) e
        order by e.sequence desc
        limit ?
        """;

    private static final String OF_PARTNERSHIPS = ENTRIES.formatted(StoredEntry.COLUMNS, "tenant_id");
    private static final String OF_REGION = ENTRIES.formatted(StoredEntry.COLUMNS, "region_id");

    private final DataSource dataSource;

    AuditTrail(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param after read on from this entry, towards the past; null from the newest */
    Slice<AuditLine> read(AuditSearch search, @Nullable Long after, int limit) {
        return switch (Scope.current()) {
            case Scope.OfPartnership partnership -> read(OF_PARTNERSHIPS, partnership.readable(), search, after, limit);
            case Scope.OfRegionalOffice office -> read(OF_REGION, List.of(office.region()), search, after, limit);
            case Scope.OfRegionReader _, Scope.OfOperator _, Scope.Nothing _ -> new Slice<>(List.of(), null);
        };
    }

    @Connectable(readOnly = true)
    Slice<AuditLine> read(String sql, List<UUID> owners, AuditSearch search, @Nullable Long after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
            statement.setLong(2, after == null ? Long.MAX_VALUE : after);
            statement.setObject(3, utc(search.start()));
            statement.setObject(4, utc(search.end()));
            AuditAction action = search.action();
            AuditOutcome outcome = search.outcome();
            statement.setString(5, action == null ? null : action.code());
            statement.setString(6, action == null ? null : action.code());
            statement.setString(7, outcome == null ? null : outcome.code());
            statement.setString(8, outcome == null ? null : outcome.code());
            statement.setInt(9, limit + 1);
            statement.setInt(10, limit + 1);
            return Slice.of(lines(statement), limit, line -> Long.toString(line.sequence()));
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the audit log", failure);
        }
    }

    private static List<AuditLine> lines(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<AuditLine> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(AuditLine.of(StoredEntry.chained(rows, new ChainLink(rows.getLong("sequence"), ""), "")));
            }
            return lines;
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

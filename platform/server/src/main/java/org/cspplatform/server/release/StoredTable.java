package org.cspplatform.server.release;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.module.Measure;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/** One stored table of one quarter, without its cells: what its measure said of itself when it was made. */
record StoredTable(
        UUID id,
        UUID regionId,
        Audience audience,
        LocalDate start,
        int number,
        @Nullable Instant releasedAt,
        String reason,
        MeasureWords words,
        List<ReleasedBreakdown> breakdowns,
        List<String> notes,
        String contentSha256) {
    /** The columns that {@link #of} reads, of any of the views. */
    static final String COLUMNS = """
        id, region_id, audience, module, measure, period_start, number, released_at, reason, module_title, title, kind, direction,
        unit, per, population, target, definition, source, caveat, definition_version, definition_since, definition_change,
        earlier_recounted, breakdowns, breakdown_labels, notes, content_sha256\
        """;

    static StoredTable of(ResultSet row) throws SQLException {
        OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return new StoredTable(
                BoundSql.id(row, "id"),
                BoundSql.id(row, "region_id"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("period_start", LocalDate.class),
                row.getInt("number"),
                released == null ? null : released.toInstant(),
                row.getString("reason"),
                words(row),
                breakdowns(texts(row.getArray("breakdowns")), texts(row.getArray("breakdown_labels"))),
                texts(row.getArray("notes")),
                row.getString("content_sha256"));
    }

    private static MeasureWords words(ResultSet row) throws SQLException {
        return new MeasureWords(
                row.getString("module"),
                row.getString("module_title"),
                row.getString("measure"),
                row.getString("title"),
                MeasureKind.valueOf(row.getString("kind")),
                Measure.Direction.valueOf(row.getString("direction")),
                row.getString("unit"),
                row.getObject("per", Integer.class),
                row.getString("population"),
                row.getBigDecimal("target"),
                row.getString("definition"),
                row.getString("source"),
                row.getString("caveat"),
                row.getInt("definition_version"),
                row.getObject("definition_since", LocalDate.class),
                row.getString("definition_change"),
                row.getBoolean("earlier_recounted"));
    }

    /** Tells its measure from every other: module and measure. */
    List<String> key() {
        return List.of(words.module(), words.measure());
    }

    ReleasedRelease release() {
        return new ReleasedRelease(id, new ReportedQuarter(start).label(), start, number, releasedAt, reason);
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<ReleasedBreakdown> breakdowns(List<String> fields, List<String> labels) {
        List<ReleasedBreakdown> breakdowns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            breakdowns.add(new ReleasedBreakdown(fields.get(i), labels.get(i)));
        }
        return breakdowns;
    }
}

package org.cspplatform.server.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.jspecify.annotations.Nullable;

/** A cell as it lies in the database, with the table that it belongs to. */
record StoredCell(
        UUID tableId,
        UUID regionId,
        LocalDate start,
        int definitionVersion,
        int position,
        @Nullable UUID partnershipId,
        String breakdown,
        @Nullable String code,
        @Nullable String label,
        Shown numerator,
        Shown denominator,
        Shown figure,
        Set<QualityFlag> flags) {
    /** The columns that {@link #of} reads, of any of the views. */
    static final String COLUMNS = """
        release_id, region_id, period_start, definition_version, position, partnership_id, breakdown, code, label, shown, numerator,
        denominator, figure, flags\
        """;

    static StoredCell of(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        for (String flag : StoredTable.texts(row.getArray("flags"))) {
            flags.add(QualityFlag.valueOf(flag));
        }
        return new StoredCell(
                BoundSql.id(row, "release_id"),
                BoundSql.id(row, "region_id"),
                row.getObject("period_start", LocalDate.class),
                row.getInt("definition_version"),
                row.getInt("position"),
                row.getObject("partnership_id", UUID.class),
                row.getString("breakdown"),
                row.getString("code"),
                row.getString("label"),
                Shown.of(shown.charAt(0), row.getBigDecimal("numerator")),
                Shown.of(shown.charAt(1), row.getBigDecimal("denominator")),
                Shown.of(shown.charAt(2), row.getBigDecimal("figure")),
                flags);
    }

    ReleasedCell released(PartnershipDirectory partnerships) {
        Optional<Partnership> partnership = Optional.ofNullable(partnershipId).flatMap(partnerships::byId);
        return new ReleasedCell(
                partnership.map(Partnership::code).orElse(null),
                partnership.map(Partnership::shortName).orElse(null),
                new ReportedQuarter(start).label(),
                start,
                breakdown.isEmpty() ? null : breakdown,
                code,
                label,
                numerator,
                denominator,
                figure,
                definitionVersion,
                flags);
    }
}

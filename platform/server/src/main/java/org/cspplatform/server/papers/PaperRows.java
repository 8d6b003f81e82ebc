package org.cspplatform.server.papers;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperJson;
import org.cspplatform.server.papers.content.PaperPurpose;

/** How rows become papers. */
final class PaperRows {
    static final TypeReference<List<Section>> SECTIONS = new TypeReference<>() {};

    private PaperRows() {}

    static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                id(row, "id"),
                id(row, "region_id"),
                row.getString("slug"),
                details(row, PaperAudience.ofCode(row.getString("audience"))),
                row.getString("correction"),
                PaperJson.read(row.getString("sections"), SECTIONS),
                row.getBoolean("drafting"),
                row.getInt("editions"),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    static IssuedPaper issued(ResultSet row, String regionCode, String regionName, PaperAudience audience)
            throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new IssuedPaper(
                id(row, "id"),
                id(row, "region_id"),
                regionCode,
                regionName,
                row.getString("slug"),
                row.getInt("edition"),
                details(row, audience),
                row.getString("correction"),
                instant(row, "as_of"),
                instant(row, "issued_at"),
                published == null ? null : published.toInstant(),
                row.getString("content_hash"));
    }

    private static PaperDetails details(ResultSet row, PaperAudience audience) throws SQLException {
        return new PaperDetails(
                row.getString("title"),
                PaperPurpose.ofCode(row.getString("purpose")),
                audience,
                row.getObject("meeting_on", LocalDate.class),
                row.getString("agenda_item"),
                row.getString("paper_number"),
                row.getString("author_role"));
    }
}

package org.cspplatform.server.papers;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperJson;

/** The working copies of a region's papers, in the scope of its office. */
@Singleton
class PaperStore {
    private static final String COLUMNS = """
        id, region_id, slug, title, purpose, audience, meeting_on, agenda_item, paper_number, author_role, correction,
        sections, drafting, editions, version, changed_at, changed_by
        """;

    private final JdbcOperations database;

    PaperStore(JdbcOperations database) {
        this.database = database;
    }

    /** Last changed first. */
    @Transactional
    List<Paper> of(UUID region, int most) {
        return BoundSql.of(
                        "select " + COLUMNS + " from paper where region_id = ? order by changed_at desc, id limit ?",
                        region,
                        most)
                .list(database, PaperRows::paper);
    }

    @Transactional
    Optional<Paper> find(UUID region, UUID paper) {
        return BoundSql.of("select " + COLUMNS + " from paper where region_id = ? and id = ?", region, paper)
                .first(database, PaperRows::paper);
    }

    @Transactional
    Optional<Paper> bySlug(UUID region, String slug) {
        return BoundSql.of("select " + COLUMNS + " from paper where region_id = ? and slug = ?", region, slug)
                .first(database, PaperRows::paper);
    }

    /** Adds a draft; the id, version and moment of the one given are not used. */
    @Transactional
    Paper add(Paper draft, String by) {
        PaperDetails details = draft.details();
        return BoundSql.of(
                        """
                            insert into paper (region_id, title, purpose, audience, meeting_on, agenda_item, paper_number,
                                               author_role, sections, changed_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning
                            """ + COLUMNS,
                        draft.regionId(),
                        details.title(),
                        details.purpose().code(),
                        details.audience().code(),
                        details.meetingOn(),
                        details.agendaItem(),
                        details.paperNumber(),
                        details.authorRole(),
                        PaperJson.write(draft.sections(), PaperRows.SECTIONS),
                        by)
                .first(database, PaperRows::paper)
                .orElseThrow();
    }

    /** Puts it in place of the version that it carries; empty when that is no longer the present one, or no longer a draft. */
    @Transactional
    Optional<Paper> replace(Paper changed, String by) {
        PaperDetails details = changed.details();
        return BoundSql.of(
                        """
                            update paper
                            set title = ?, purpose = ?, audience = ?, meeting_on = ?, agenda_item = ?, paper_number = ?, author_role = ?,
                                sections = ?::jsonb, version = version + 1, changed_at = now(), changed_by = ?
                            where region_id = ? and id = ? and version = ? and drafting returning
                            """ + COLUMNS,
                        details.title(),
                        details.purpose().code(),
                        details.audience().code(),
                        details.meetingOn(),
                        details.agendaItem(),
                        details.paperNumber(),
                        details.authorRole(),
                        PaperJson.write(changed.sections(), PaperRows.SECTIONS),
                        by,
                        changed.regionId(),
                        changed.id(),
                        changed.version())
                .first(database, PaperRows::paper);
    }

    /** Takes an issued paper into work again, to issue another edition; false when the version given is no longer the present one. */
    @Transactional
    boolean correct(Paper paper, String correction, String by) {
        return BoundSql.of("""
            update paper set drafting = true, correction = ?, version = version + 1, changed_at = now(), changed_by = ?
            where region_id = ? and id = ? and version = ? and not drafting
            """, correction, by, paper.regionId(), paper.id(), paper.version())
                        .update(database)
                == 1;
    }

    /** Deletes a draft of which nothing was issued; false when there is no such version. */
    @Transactional
    boolean discard(Paper paper) {
        return BoundSql.of(
                                "delete from paper where region_id = ? and id = ? and version = ? and editions = 0",
                                paper.regionId(),
                                paper.id(),
                                paper.version())
                        .update(database)
                == 1;
    }
}

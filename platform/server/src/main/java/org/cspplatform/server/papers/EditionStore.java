package org.cspplatform.server.papers;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperJson;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;

/** Issues and publishes editions. Nothing here changes one: the database would refuse it. */
@Singleton
class EditionStore {
    private static final int MOST_WITH_ONE_TITLE = 100;

    private final JdbcOperations database;

    EditionStore(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Freezes the content as the paper's next edition, and gives the paper its address if it has none.
     *
     * @return the address's last part
     * @throws PreconditionFailedException when the paper was changed since, or issued by somebody else
     */
    @Transactional
    String issue(Paper paper, PaperContent content, String by) {
        boolean present = BoundSql.of(
                        "select 1 from paper where region_id = ? and id = ? and version = ? and drafting for update",
                        paper.regionId(),
                        paper.id(),
                        paper.version())
                .first(database, row -> row.getInt(1))
                .isPresent();
        if (!present) {
            throw new PreconditionFailedException();
        }
        String slug = paper.slug() == null ? freeSlug(paper) : paper.slug();
        PaperDetails details = content.details();
        String json = PaperJson.write(content);
        BoundSql.of(
                        """
                        insert into paper_edition (region_id, paper_id, edition, slug, title, purpose, audience, meeting_on, agenda_item,
                                                   paper_number, author_role, correction, as_of, issued_by, content, content_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'))
                        """,
                        paper.regionId(),
                        paper.id(),
                        content.edition(),
                        slug,
                        details.title(),
                        details.purpose().code(),
                        details.audience().code(),
                        details.meetingOn(),
                        details.agendaItem(),
                        details.paperNumber(),
                        details.authorRole(),
                        content.correction(),
                        content.asOf(),
                        by,
                        json,
                        json)
                .update(database);
        BoundSql.of("""
            update paper set drafting = false, editions = editions + 1, slug = ?, version = version + 1, changed_at = now(), changed_by = ?
            where region_id = ? and id = ?
            """, slug, by, paper.regionId(), paper.id()).update(database);
        return slug;
    }

    /**
     * @throws NotFoundException when there is no such edition
     * @throws ConflictException when it is published already, or holds figures that are the board's only
     */
    @Transactional
    void publish(UUID region, String slug, int edition, String by) {
        int published = BoundSql.of("""
            insert into paper_publication (region_id, edition_id, published_by)
            select region_id, id, ? from paper_edition
            where region_id = ? and slug = ? and edition = ? and audience = 'public'
            on conflict (edition_id) do nothing
            """, by, region, slug, edition).update(database);
        if (published == 0) {
            boolean there = BoundSql.of(
                            "select 1 from paper_edition where region_id = ? and slug = ? and edition = ?",
                            region,
                            slug,
                            edition)
                    .first(database, row -> row.getInt(1))
                    .isPresent();
            if (!there) {
                throw new NotFoundException("paper");
            }
            throw new ConflictException(
                    "paper-not-publishable",
                    "This edition is published already, or was issued with the board's own figures. To publish it,"
                        + " correct the paper and choose \u201cAnybody\u201d as its audience: the new edition then has"
                        + " the public's figures.");
        }
    }

    private String freeSlug(Paper paper) {
        String base = Slug.of(paper.details().title());
        for (int number = 1; number <= MOST_WITH_ONE_TITLE; number++) {
            String slug = number == 1 ? base : base + "-" + number;
            boolean taken = BoundSql.of("select 1 from paper where region_id = ? and slug = ?", paper.regionId(), slug)
                    .first(database, row -> row.getInt(1))
                    .isPresent();
            if (!taken && !Slug.RESERVED.contains(slug)) {
                return slug;
            }
        }
        throw new ConflictException(
                "paper-title-taken", "Too many papers have this title. Give it one that says what it is about.");
    }
}

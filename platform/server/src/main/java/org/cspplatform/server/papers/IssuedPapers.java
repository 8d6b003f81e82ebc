package org.cspplatform.server.papers;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.tenancy.Region;

/** Reads what was issued of a region's papers, as the board's role, whoever asks. */
@Singleton
public class IssuedPapers {
    private static final String HEAD = """
        select id, region_id, edition, slug, title, purpose, audience, meeting_on, agenda_item, paper_number, author_role, correction, as_of,
               issued_at, published_at, content_hash
        """;

    private final JdbcOperations board;

    IssuedPapers(@Named("board") JdbcOperations board) {
        this.board = board;
    }

    /** The last edition of each paper, the latest meeting first. */
    @Transactional(value = "board", readOnly = true)
    public List<IssuedPaper> latest(Region region, int most) {
        return BoundSql.of(HEAD + """
            from released.issued_paper paper
            where region_id = ? and edition = (select max(edition) from released.issued_paper other where other.paper_id = paper.paper_id)
            order by meeting_on desc nulls last, issued_at desc, slug limit ?
            """, region.id(), most)
                .list(
                        board,
                        row -> PaperRows.issued(
                                row, region.code(), region.name(), PaperAudience.ofCode(row.getString("audience"))));
    }

    /** All editions of a paper, the last first; none when there is no such paper. */
    @Transactional(value = "board", readOnly = true)
    public List<IssuedPaper> editions(Region region, String slug) {
        return BoundSql.of(
                        HEAD + " from released.issued_paper where region_id = ? and slug = ? order by edition desc",
                        region.id(),
                        slug)
                .list(
                        board,
                        row -> PaperRows.issued(
                                row, region.code(), region.name(), PaperAudience.ofCode(row.getString("audience"))));
    }

    /** One edition with its content. */
    @Transactional(value = "board", readOnly = true)
    public Optional<FrozenPaper> find(Region region, String slug, int edition) {
        return BoundSql.of(
                        HEAD + ", content from released.issued_paper where region_id = ? and slug = ? and edition = ?",
                        region.id(),
                        slug,
                        edition)
                .first(
                        board,
                        row -> new FrozenPaper(
                                PaperRows.issued(
                                        row,
                                        region.code(),
                                        region.name(),
                                        PaperAudience.ofCode(row.getString("audience"))),
                                row.getString("content")));
    }
}

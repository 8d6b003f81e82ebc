package org.cspplatform.server.papers;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.papers.content.PaperAudience;

/** Reads published papers as the public's own role, which can read nothing else: for whoever asks, without a sign-in or scope. */
@Singleton
public class PublishedPapers {
    private static final String HEAD = """
        select id, region_id, region_code, region_name, edition, slug, title, purpose, meeting_on, agenda_item, paper_number, author_role,
               correction, as_of, issued_at, published_at, content_hash
        """;
    private static final String LATEST = HEAD + """
        from released.published_paper paper
        where edition = (select max(edition) from released.published_paper other
                         where other.region_code = paper.region_code and other.slug = paper.slug)
        """;

    private final JdbcOperations anybody;

    PublishedPapers(@Named("public") JdbcOperations anybody) {
        this.anybody = anybody;
    }

    /** The last published edition of each paper of every region, the last published first. */
    @Transactional(value = "public", readOnly = true)
    public List<IssuedPaper> all(int most) {
        return BoundSql.of(LATEST + " order by published_at desc, region_code, slug limit ?", most)
                .list(anybody, PublishedPapers::head);
    }

    /** The same of one region, by its code. */
    @Transactional(value = "public", readOnly = true)
    public List<IssuedPaper> ofRegion(String code, int most) {
        return BoundSql.of(LATEST + " and region_code = ? order by published_at desc, slug limit ?", code, most)
                .list(anybody, PublishedPapers::head);
    }

    /** Every published edition of a paper, the last first; none when there is no such paper. */
    @Transactional(value = "public", readOnly = true)
    public List<IssuedPaper> editions(String region, String slug) {
        return BoundSql.of(
                        HEAD
                                + " from released.published_paper where region_code = ? and slug = ? order by edition"
                                + " desc",
                        region,
                        slug)
                .list(anybody, PublishedPapers::head);
    }

    /** One published edition with its content. */
    @Transactional(value = "public", readOnly = true)
    public Optional<FrozenPaper> find(String region, String slug, int edition) {
        return BoundSql.of(
                        HEAD
                                + ", content from released.published_paper where region_code = ? and slug = ? and"
                                + " edition = ?",
                        region,
                        slug,
                        edition)
                .first(anybody, row -> new FrozenPaper(head(row), row.getString("content")));
    }

    private static IssuedPaper head(ResultSet row) throws SQLException {
        return PaperRows.issued(row, row.getString("region_code"), row.getString("region_name"), PaperAudience.PUBLIC);
    }
}

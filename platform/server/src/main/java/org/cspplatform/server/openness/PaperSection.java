package org.cspplatform.server.openness;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cspplatform.server.papers.IssuedPaper;
import org.cspplatform.server.papers.PublishedPapers;
import org.cspplatform.server.web.Layout;

/** Papers among what a region published. */
@Singleton
class PaperSection implements PublicSection {
    private static final int MOST_PAPERS = 500;

    private final PublishedPapers papers;

    PaperSection(PublishedPapers papers) {
        this.papers = papers;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Part> of(PublicRegion region) {
        List<IssuedPaper> published = papers.ofRegion(region.code(), MOST_PAPERS);
        return published.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "Papers",
                        "Papers for the board, as they were issued.",
                        published.stream()
                                .map(paper -> new Layout.Link(
                                        paper.details().title(),
                                        "/public/papers/" + paper.regionCode() + "/" + paper.slug()))
                                .toList()));
    }

    @Override
    public List<Entry> latest(PublicRegion region, int most) {
        return papers.ofRegion(region.code(), most).stream()
                .map(paper -> new Entry(
                        paper.id(),
                        paper.details().title() + ", " + region.name(),
                        Objects.requireNonNullElse(paper.correction(), "First published."),
                        Objects.requireNonNullElse(paper.publishedAt(), Instant.EPOCH),
                        paper.publicAddress()))
                .toList();
    }
}

package org.cspplatform.server.papers;

import java.util.List;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.render.PictureAddress;
import org.jspecify.annotations.Nullable;

/**
 * A frozen edition as it is read.
 *
 * @param place address of the edition, under which its files and pictures are
 * @param editions of the paper, the last first, with their addresses for this reader
 * @param working the office's working copy; null for every other reader
 */
public record PaperPage(
        PaperContent content,
        IssuedPaper head,
        String place,
        List<Edition> editions,
        @Nullable Paper working) {
    public PaperPage {
        editions = List.copyOf(editions);
    }

    /** Another edition. */
    public record Edition(int number, String place) {}

    public PictureAddress pictures() {
        return PictureAddress.under(place);
    }

    /** Whether a later edition corrects this one. */
    public boolean superseded() {
        return editions.stream().anyMatch(edition -> edition.number() > head.edition());
    }

    static PaperPage forRegion(FrozenPaper paper, List<IssuedPaper> editions, @Nullable Paper working) {
        return new PaperPage(
                paper.content(),
                paper.head(),
                paper.head().address(),
                editions.stream()
                        .map(each -> new Edition(each.edition(), each.address()))
                        .toList(),
                working);
    }

    static PaperPage forAnybody(FrozenPaper paper, List<IssuedPaper> editions) {
        return new PaperPage(
                paper.content(),
                paper.head(),
                paper.head().publicAddress(),
                editions.stream()
                        .map(each -> new Edition(each.edition(), each.publicAddress()))
                        .toList(),
                null);
    }
}

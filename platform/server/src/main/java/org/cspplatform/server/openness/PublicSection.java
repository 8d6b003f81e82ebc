package org.cspplatform.server.openness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.web.Layout;

/** A kind of thing that regions publish. Each kind has one such bean, which reads as the public's role only. */
public interface PublicSection {
    /** Smaller stands further up. */
    int order();

    /** What there is of a region's, on the page where its public pages begin; empty when it published none. */
    List<Part> of(PublicRegion region);

    /** The latest things published by a region, the newest first, at most so many. */
    List<Entry> latest(PublicRegion region, int most);

    /** A heading with what lies under it. */
    record Part(String title, String summary, List<Layout.Link> links) {
        public Part {
            links = List.copyOf(links);
        }
    }

    /**
     * One thing published, for a feed.
     *
     * @param id the same for ever
     * @param path of its permanent address
     */
    record Entry(UUID id, String title, String summary, Instant published, String path) {}
}

package org.cspplatform.server.openness;

import java.util.List;

/** What a region published, by kind. */
public record RegionPage(PublicRegion region, List<PublicSection.Part> parts) {
    public RegionPage {
        parts = List.copyOf(parts);
    }
}

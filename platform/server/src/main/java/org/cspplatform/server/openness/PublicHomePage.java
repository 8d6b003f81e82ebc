package org.cspplatform.server.openness;

import java.util.List;

/** Where the public pages begin. */
public record PublicHomePage(List<PublicRegion> regions) {
    public PublicHomePage {
        regions = List.copyOf(regions);
    }
}

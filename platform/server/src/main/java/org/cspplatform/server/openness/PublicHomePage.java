package org.cspplatform.server.openness;

import java.util.List;
import org.cspplatform.server.web.Layout;

/**
 * Where the public pages begin.
 *
 * @param measures compared over all regions
 */
public record PublicHomePage(List<PublicRegion> regions, List<Layout.Link> measures) {
    public PublicHomePage {
        regions = List.copyOf(regions);
        measures = List.copyOf(measures);
    }
}

package org.cspplatform.server.openness;

import java.util.List;
import org.cspplatform.server.web.Layout;

/** The months of which a region published grants, the newest first. */
public record GrantMonthsPage(PublicRegion region, OpenTable table, List<Layout.Link> months) {
    public GrantMonthsPage {
        months = List.copyOf(months);
    }
}

package org.cspplatform.server.openness;

import java.util.List;
import org.cspplatform.server.web.Layout;

/**
 * An open table on a page.
 *
 * @param place of the page, under which the table's files are
 * @param notes sentences above the table
 * @param links related places
 */
public record TablePage(
        PublicRegion region, OpenTable table, String place, List<String> notes, List<Layout.Link> links) {
    public TablePage {
        notes = List.copyOf(notes);
        links = List.copyOf(links);
    }
}

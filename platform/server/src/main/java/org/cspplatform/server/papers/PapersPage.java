package org.cspplatform.server.papers;

import java.util.List;
import org.cspplatform.server.tenancy.Region;

/**
 * The papers of a region.
 *
 * @param issued the last edition of each
 * @param drafts what its office is working on; none for others
 * @param office whether the reader may work on papers
 */
public record PapersPage(Region region, List<IssuedPaper> issued, List<Paper> drafts, boolean office) {
    public PapersPage {
        issued = List.copyOf(issued);
        drafts = List.copyOf(drafts);
    }

    public String place() {
        return "/regions/" + region.code() + "/papers";
    }
}

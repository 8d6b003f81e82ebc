package org.cspplatform.server.papers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.render.PictureAddress;
import org.cspplatform.server.tenancy.Region;

/** A draft as it would be issued now. */
public record PreviewPage(Region region, Paper paper, PaperContent content) {
    public String draft() {
        return "/regions/" + region.code() + "/papers/drafts/" + paper.id();
    }

    /** What is not frozen has no address of its own yet, so its pictures are in the page. */
    public PictureAddress pictures() {
        return picture -> "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8));
    }
}

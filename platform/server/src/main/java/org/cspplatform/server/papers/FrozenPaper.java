package org.cspplatform.server.papers;

import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperJson;

/**
 * An issued edition with all that it says.
 *
 * @param json the content, byte for byte as it was issued
 */
public record FrozenPaper(IssuedPaper head, String json) {
    public PaperContent content() {
        return PaperJson.readContent(json);
    }
}

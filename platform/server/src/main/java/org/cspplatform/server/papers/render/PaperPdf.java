package org.cspplatform.server.papers.render;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.web.Fragments;

/** A paper as a tagged PDF after PDF/UA-1 (ISO 14289-1), with its typefaces in it. */
@Singleton
final class PaperPdf {
    private final PdfPress press;
    private final Fragments fragments;
    private final String style;

    PaperPdf(PdfPress press, Fragments fragments) {
        this.press = press;
        this.fragments = fragments;
        try (InputStream stream = PdfPress.resource("/papers/paper.css")) {
            this.style = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] render(PaperContent paper) {
        return press.print(document(paper), true);
    }

    private String document(PaperContent paper) {
        PictureAddress inside = PdfPress::address;
        return fragments.text("papers/document", Map.of("paper", paper, "pictures", inside, "style", style));
    }
}

package org.cspplatform.server.papers.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cspplatform.server.papers.content.PaperContent;

/** A paper as a tagged PDF after PDF/UA-1 (ISO 14289-1), with its typefaces in it. */
@Singleton
final class PaperPdf {
    private final PdfPress press;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String style;

    PaperPdf(PdfPress press) {
        this.press = press;
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
        StringOutput html = new StringOutput();
        PictureAddress inside = PdfPress::address;
        templates.render("papers/document.jte", Map.of("paper", paper, "pictures", inside, "style", style), html);
        return html.toString();
    }
}

package org.cspplatform.server.papers.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.logging.Level;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.Picture;

/**
 * A paper as a tagged PDF after PDF/UA-1 (ISO 14289-1), with its typefaces in it. Nothing is fetched while it is made: pictures come
 * with the paper.
 */
@Singleton
final class PaperPdf {
    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String style = text("/papers/paper.css");

    PaperPdf() {
        // It tells of every stylesheet and typeface otherwise.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    byte[] render(PaperContent paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        font(builder, "Regular", NORMAL, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", NORMAL, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("CSP Platform");
        builder.withHtmlContent(document(paper), null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The paper could not be made a PDF", failure);
        }
        return bytes.toByteArray();
    }

    private String document(PaperContent paper) {
        StringOutput html = new StringOutput();
        PictureAddress inside = PaperPdf::asData;
        templates.render("papers/document.jte", Map.of("paper", paper, "pictures", inside, "style", style), html);
        return html.toString();
    }

    private static String asData(Picture picture) {
        byte[] svg = picture.svg().getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> resource("/liberation/LiberationSans-" + face + ".ttf"), FAMILY, weight, style, true);
    }

    private static String text(String path) {
        try (InputStream stream = resource(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String path) {
        InputStream stream = PaperPdf.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("The service lacks " + path);
        }
        return stream;
    }
}

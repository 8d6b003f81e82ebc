package org.cspplatform.server.papers.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.cspplatform.server.papers.content.Picture;

/** Turns XHTML into PDF, with typefaces of its own and without fetching anything: pictures come with the document. */
@Singleton
final class PdfPress {
    private static final String FAMILY = "Liberation Sans";
    private static final Pattern FONT_FAMILY = Pattern.compile("font-family=\"[^\"]*\"");
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    PdfPress() {
        // It tells of every stylesheet and typeface otherwise.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** @param tagged whether it is to conform to PDF/UA; what is only made to be looked at once is not */
    byte[] print(String xhtml, boolean tagged) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(tagged);
        font(builder, "Regular", NORMAL, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", NORMAL, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("CSP Platform");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The paper could not be made a PDF", failure);
        }
        return bytes.toByteArray();
    }

    /** A picture as a data address, its texts in the typeface that the document brings. */
    static String address(Picture picture) {
        String svg = FONT_FAMILY
                .matcher(picture.svg())
                .replaceAll("font-family=\"" + FAMILY + "\"")
                // Browsers know the word as a colour, the standard of these drawings does not.
                .replace("=\"transparent\"", "=\"none\"");
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(
                () -> resource("/liberation/LiberationSans-" + face + ".ttf"),
                FAMILY,
                weight,
                style,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    static InputStream resource(String path) {
        InputStream stream = PdfPress.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("The service lacks " + path);
        }
        return stream;
    }
}

package org.cspplatform.server.papers.render;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.cspplatform.server.papers.content.Picture;

/**
 * Pictures as pixels, for formats that take no drawings. They are printed on a page of their size first, whose typefaces come with
 * it, so that what the machine has of them makes no difference.
 */
@Singleton
final class PicturePixels {
    private static final float DOTS_PER_INCH = 192;

    private final PdfPress press;

    PicturePixels(PdfPress press) {
        this.press = press;
    }

    /** PNG at twice the size of the screen. */
    byte[] png(Picture picture) {
        String page = String.format(
                Locale.ROOT,
                """
                <html><head><title>Picture</title><style>@page { size: %dpx %dpx; margin: 0 } body { margin: 0 } img { display: block }</style>\
                </head><body><img src="%s" alt="" width="%d" height="%d"/></body></html>\
                """,
                picture.width(),
                picture.height(),
                PdfPress.address(picture),
                picture.width(),
                picture.height());
        try (PDDocument document = Loader.loadPDF(press.print(page, false))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("The picture could not be drawn", failure);
        }
    }
}

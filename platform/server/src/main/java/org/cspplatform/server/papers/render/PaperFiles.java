package org.cspplatform.server.papers.render;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperJson;

/**
 * Makes the files of a paper. The same content gives the same words and figures in every format. Frozen papers' last files are kept,
 * for many ask for the same in the week before a meeting, and making one takes a processor for a while: one is made at a time.
 */
@Singleton
public class PaperFiles {
    private static final int MOST_KEPT = 64;

    private final PaperPdf pdf;
    private final PicturePixels pixels;
    private final Map<Kept, byte[]> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PaperFiles(PaperPdf pdf, PicturePixels pixels) {
        this.pdf = pdf;
        this.pixels = pixels;
    }

    private record Kept(String hash, PaperFormat format) {}

    /** The file of a frozen paper. */
    public byte[] frozen(PaperFormat format, String hash, String json) {
        if (format == PaperFormat.JSON) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
        synchronized (kept) {
            return kept.computeIfAbsent(new Kept(hash, format), _ -> render(format, PaperJson.readContent(json)));
        }
    }

    /** The file of what may still change. */
    public byte[] render(PaperFormat format, PaperContent paper) {
        return switch (format) {
            case JSON -> PaperJson.write(paper).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.render(paper);
            case DOCX -> PaperDocx.render(paper, pixels);
            case ODS -> PaperOds.render(paper);
            case XLSX -> PaperXlsx.render(paper);
        };
    }
}

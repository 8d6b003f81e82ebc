package org.cspplatform.server.papers.render;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperJson;

/** Makes the files of a paper. The same content gives the same words and figures in every format. */
@Singleton
public final class PaperFiles {
    private final PaperPdf pdf;

    PaperFiles(PaperPdf pdf) {
        this.pdf = pdf;
    }

    public byte[] render(PaperFormat format, PaperContent paper) {
        return switch (format) {
            case JSON -> PaperJson.write(paper).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.render(paper);
            case DOCX -> PaperDocx.render(paper);
            case ODS -> PaperOds.render(paper);
            case XLSX -> PaperXlsx.render(paper);
        };
    }
}

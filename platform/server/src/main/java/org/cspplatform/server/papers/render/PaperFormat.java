package org.cspplatform.server.papers.render;

import java.util.Arrays;
import java.util.Optional;

/** The files in which a paper, or its tables, can be had. */
public enum PaperFormat {
    JSON("paper.json", "application/json", "All of it as data"),
    PDF("paper.pdf", "application/pdf", "PDF, accessible"),
    DOCX(
            "paper.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Word document (DOCX)"),
    ODS("tables.ods", "application/vnd.oasis.opendocument.spreadsheet", "Its tables (ODS)"),
    XLSX("tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Its tables (XLSX)");

    private final String file;
    private final String type;
    private final String label;

    PaperFormat(String file, String type, String label) {
        this.file = file;
        this.type = type;
        this.label = label;
    }

    /** The last part of its address. */
    public String file() {
        return file;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What it is called when kept: the paper's slug and edition with the format's extension. */
    public String nameOf(String slug, int edition) {
        return slug + "-edition-" + edition + file.substring(file.indexOf('.'));
    }

    public static Optional<PaperFormat> ofFile(String file) {
        return Arrays.stream(values()).filter(each -> each.file.equals(file)).findFirst();
    }

    public static Optional<PaperFormat> ofType(String type) {
        return Arrays.stream(values()).filter(each -> each.type.equals(type)).findFirst();
    }
}

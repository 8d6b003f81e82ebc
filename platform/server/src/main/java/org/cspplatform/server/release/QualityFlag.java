package org.cspplatform.server.release;

import java.util.Locale;

/** What one must know of a figure before one compares it. */
public enum QualityFlag {
    /** Not yet signed off with the quarterly return. */
    PROVISIONAL("Provisional"),
    /** In part an estimate for what was not reported. */
    IMPUTED("Imputed"),
    /** The partnership says that it cannot be set beside the others or its own past. */
    NOT_COMPARABLE("Not comparable"),
    /** The first figures by a new definition. */
    DEFINITION_CHANGED("Definition changed"),
    /** Corrected after it was signed off. */
    RESTATED("Restated");

    private final String title;

    QualityFlag(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** From the word that the database has for it: {@code not-comparable}. */
    static QualityFlag ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

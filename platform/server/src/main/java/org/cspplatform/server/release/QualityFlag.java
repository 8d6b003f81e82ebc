package org.cspplatform.server.release;

import java.util.Locale;

/** What one must know of a figure before one compares it. */
public enum QualityFlag {
    /** Not yet signed off with the quarterly return. */
    PROVISIONAL("Provisional", "[p]"),
    /** In part an estimate for what was not reported. */
    IMPUTED("Imputed", "[e]"),
    /** The partnership says that it cannot be set beside the others or its own past. */
    NOT_COMPARABLE("Not comparable", "[u]"),
    /** The first figures by a new definition. */
    DEFINITION_CHANGED("Definition changed", "[b]"),
    /** Corrected after it was signed off. */
    RESTATED("Restated", "[r]");

    private final String title;
    private final String mark;

    QualityFlag(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    /** How it is marked beside a figure, after the Government Analysis Function's "Symbols in tables". */
    public String mark() {
        return mark;
    }

    public String title() {
        return title;
    }

    /** From the word that the database has for it: {@code not-comparable}. */
    static QualityFlag ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package org.cspplatform.server.measures.cells;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must be known of a figure before it is compared with others. */
public enum QualityFlag {
    /** It may still change. */
    PROVISIONAL("Provisional"),
    /** Part of it was estimated, for records that are missing. */
    IMPUTED("Imputed"),
    /** It must not be compared with other quarters or partnerships. */
    NOT_COMPARABLE("Not comparable"),
    /** It is counted by another definition than the quarter before. */
    DEFINITION_CHANGED("Definition changed");

    private final String words;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    QualityFlag(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is stored and sent, such as {@code not-comparable}. */
    public String code() {
        return code;
    }

    /** The flag with this code, or empty. */
    public static Optional<QualityFlag> ofCode(String code) {
        return Arrays.stream(values()).filter(flag -> flag.code.equals(code)).findFirst();
    }
}

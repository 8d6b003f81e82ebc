package org.cspplatform.server.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is being written, row by row. */
sealed interface OutgoingFile permits OutgoingCsv, OutgoingXml {
    /** @param values in the order of the columns */
    void row(List<@Nullable Object> values) throws IOException;

    /** Writes what ends the file. */
    void finish() throws IOException;

    /** A value as national formats write it. */
    static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime moment -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
            default -> value.toString();
        };
    }
}

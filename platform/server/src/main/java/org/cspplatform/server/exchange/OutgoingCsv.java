package org.cspplatform.server.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file: UTF-8 without a byte order mark, a heading, lines that end with CR LF. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, for people open these files to look; a number never does.
 */
final class OutgoingCsv implements OutgoingFile {
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter writer;

    OutgoingCsv(OutputStream out, List<String> headings) {
        this.writer = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.writeRecord(headings.stream().map(OutgoingCsv::guarded).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
        writer.writeRecord(values.stream().map(OutgoingCsv::cell).toList());
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = OutgoingFile.text(value);
        return value instanceof Number ? text : guarded(text);
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

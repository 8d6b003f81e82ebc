package org.cspplatform.server.charts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The table of a chart as a spreadsheet reads it. */
final class ChartFile {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9,]+(\\.[0-9]+)?%?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ChartFile() {}

    static byte[] write(ChartTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(guarded(table.columns()));
            table.rows().forEach(row -> writer.writeRecord(guarded(row)));
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    /** So that no spreadsheet takes a text for a formula. */
    private static List<String> guarded(List<String> row) {
        return row.stream()
                .map(cell ->
                        FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell)
                .toList();
    }
}

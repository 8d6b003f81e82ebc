package org.cspplatform.server.records;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.Columns.Column;
import org.cspplatform.server.records.fields.Texts;

/** Files of records as spreadsheets read them. */
public final class CsvFile {
    /** What a spreadsheet takes for the beginning of a formula (OWASP: CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** A file with a heading and these rows. */
    static byte[] write(DatasetModel dataset, List<StoredRecord> records) {
        return write(Columns.ofDataset(dataset).of(records, dataset), dataset, records);
    }

    private static byte[] write(List<Column> columns, DatasetModel dataset, List<StoredRecord> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(columns.stream().map(Column::name).toList());
            for (StoredRecord row : records) {
                Map<String, String> texts = Texts.of(dataset.fields(), row.values());
                writer.writeRecord(columns.stream()
                        .map(column -> cell(column.part(), texts.getOrDefault(column.name(), "")))
                        .toList());
            }
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(FieldModel field, String text) {
        return field.type().text() ? guarded(text) : text;
    }

    /** The text so that no spreadsheet runs it; a reader of ours takes the mark off again. */
    public static String guarded(String text) {
        return !text.isEmpty() && (FORMULA.indexOf(text.charAt(0)) >= 0 || isGuarded(text)) ? "'" + text : text;
    }

    private static boolean isGuarded(String text) {
        String behind = text.replaceFirst("^'+", "");
        return text.startsWith("'") && !behind.isEmpty() && FORMULA.indexOf(behind.charAt(0)) >= 0;
    }
}

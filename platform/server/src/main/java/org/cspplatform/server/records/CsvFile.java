package org.cspplatform.server.records;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.Columns.Column;
import org.cspplatform.server.records.fields.Texts;
import org.cspplatform.server.web.InvalidException;

/** Files of records as spreadsheets read and write them. */
final class CsvFile {
    /** What a spreadsheet takes for the beginning of a formula (OWASP: CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** A line of the file; the number is the one that a spreadsheet shows. */
    record Line(int number, List<String> cells) {}

    /**
     * The lines, the heading first; empty lines are left out.
     *
     * @throws InvalidException when it is no CSV
     */
    static List<Line> read(byte[] content) {
        String text = decode(content);
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .commentStrategy(CommentStrategy.NONE)
                .ofCsvRecord(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            for (CsvRecord row : reader) {
                List<String> cells =
                        row.getFields().stream().map(CsvFile::unguarded).toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Line(Math.toIntExact(row.getStartingLineNumber()), cells));
                }
            }
        } catch (CsvParseException | java.io.IOException malformed) {
            throw new InvalidException(
                    "file", "The file is no CSV file. Save the sheet as CSV (comma separated) and send it again");
        }
        return lines;
    }

    /** UTF-8, or what Excel on Windows writes when nobody asks it for UTF-8. */
    private static String decode(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    /** An empty file to fill in. */
    static byte[] template(DatasetModel dataset) {
        return write(Columns.ofDataset(dataset).template(), dataset, List.of());
    }

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
    static String guarded(String text) {
        return !text.isEmpty() && (FORMULA.indexOf(text.charAt(0)) >= 0 || isGuarded(text)) ? "'" + text : text;
    }

    private static String unguarded(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text) {
        String behind = text.replaceFirst("^'+", "");
        return text.startsWith("'") && !behind.isEmpty() && FORMULA.indexOf(behind.charAt(0)) >= 0;
    }
}

package org.cspplatform.server.funding.returns.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.web.UploadedText;

/** Reads CSV as spreadsheets save it: UTF-8 with or without byte order mark, else Windows-1252; comma, semicolon or tab. */
final class CsvGrid {
    private CsvGrid() {}

    static Grid read(String name, byte[] file) throws UnreadableFileException {
        String text = UploadedText.of(file);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFileException("This is not a spreadsheet. Upload a .xlsx or .csv file.");
        }
        List<Grid.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 20)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFieldSize(FileBounds.CELL_CHARACTERS)
                                .maxFields(FileBounds.COLUMNS)
                                .maxRecordSize(FileBounds.CELL_CHARACTERS * 4)),
                        text)) {
            for (CsvRecord line : reader) {
                if (rows.size() == FileBounds.ROWS) {
                    throw FileBounds.exceeded();
                }
                rows.add(new Grid.Row(
                        Math.toIntExact(line.getStartingLineNumber()),
                        line.getFields().stream().map(Grid.Cell::text).toList()));
            }
        } catch (CsvParseException broken) {
            throw new UnreadableFileException("The CSV file is broken after line "
                    + (rows.isEmpty() ? 0 : rows.getLast().number())
                    + ": a quotation mark that is not closed, or a cell that is too long.");
        } catch (IOException | UncheckedIOException impossible) {
            throw new IllegalStateException("Reading from memory failed", impossible);
        }
        return new Grid(name, rows);
    }

    /** The one of which the first line has most. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, most)) {
                most = candidate;
            }
        }
        return most;
    }

    /** Not counting what stands in quotation marks. */
    private static int count(String line, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            quoted ^= character == '"';
            count += !quoted && character == wanted ? 1 : 0;
        }
        return count;
    }
}

package org.cspplatform.server.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;

/** Reads a CSV file of somebody else's by its headings; columns that the format does not name are left out. */
final class IncomingCsv {
    private IncomingCsv() {}

    /** @throws InvalidException when the file is no such CSV */
    static List<IncomingRow> read(ExchangeIn.Definition format, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        List<IncomingRow> rows = new ArrayList<>();
        List<String> heading = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .commentStrategy(CommentStrategy.NONE)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord line : reader) {
                if (heading.isEmpty()) {
                    heading = line.getFields().stream().map(String::strip).toList();
                    check(format, heading);
                } else if (rows.size() == IncomingXml.MOST_ROWS) {
                    throw new InvalidException("file", "The file has more than 100,000 rows. Send it in parts");
                } else {
                    rows.add(new IncomingRow(
                            Math.toIntExact(line.getStartingLineNumber()), texts(format, heading, line.getFields())));
                }
            }
        } catch (CsvParseException | IOException malformed) {
            throw new InvalidException("file", "The file is no CSV file that can be read");
        }
        return rows;
    }

    private static void check(ExchangeIn.Definition format, List<String> heading) {
        List<FieldError> missing = format.sources().stream()
                .filter(source -> !heading.contains(source.name()))
                .map(source -> new FieldError("file", "The column " + source.name() + " is missing"))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidException(missing);
        }
    }

    private static Map<String, String> texts(ExchangeIn.Definition format, List<String> heading, List<String> cells) {
        Map<String, String> texts = new HashMap<>();
        for (ExchangeIn.Source source : format.sources()) {
            int place = heading.indexOf(source.name());
            if (place < cells.size() && !cells.get(place).isBlank()) {
                texts.put(source.component(), cells.get(place).strip());
            }
        }
        return texts;
    }
}

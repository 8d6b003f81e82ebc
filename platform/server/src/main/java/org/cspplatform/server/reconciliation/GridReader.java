package org.cspplatform.server.reconciliation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cspplatform.server.web.InvalidException;

/** Reads a table out of text: copied from a spreadsheet or a paper, CSV, Markdown, or columns held apart by spaces. */
final class GridReader {
    /** The longest text that is read. */
    static final int MOST_CHARACTERS = 200_000;

    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern PIPE = Pattern.compile("\\|");
    private static final Pattern RULE = Pattern.compile("[\\s|:+=-]*");

    private GridReader() {}

    /**
     * Reads the text, whichever way it holds its columns apart.
     *
     * @param field named when it cannot be read
     * @throws InvalidException when there is no table in it, or too large a one
     */
    static Grid read(String text, String field) {
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidException(field, "The table must be 200,000 characters or fewer. Check it in parts");
        }
        List<String> lines = text.lines()
                .map(line -> line.replace("\ufeff", "").stripTrailing())
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw new InvalidException(field, "Paste a table, or upload one as CSV");
        }
        Grid grid = new Grid(cells(lines, String.join("\n", lines), field));
        if (grid.height() > Grid.MOST_ROWS || grid.width() > Grid.MOST_COLUMNS) {
            throw new InvalidException(field, "The table must have at most 500 rows and 60 columns. Check it in parts");
        }
        if (grid.height() < 2 || grid.width() < 2) {
            throw new InvalidException(
                    field,
                    "We found no table: there must be at least two rows and two columns, held apart by tabs, commas or"
                            + " two spaces");
        }
        return grid;
    }

    private static List<List<String>> cells(List<String> lines, String text, String field) {
        if (text.indexOf('\t') >= 0) {
            return separated(text, '\t', field);
        }
        if (inMost(lines, line -> line.indexOf('|') >= 0)) {
            return lines.stream()
                    .filter(line -> !RULE.matcher(line).matches())
                    .map(GridReader::piped)
                    .toList();
        }
        if (inMost(lines, line -> GAP.matcher(line.strip()).find())) {
            return spaced(lines);
        }
        return separated(text, inMost(lines, line -> line.indexOf(';') >= 0) ? ';' : ',', field);
    }

    private static boolean inMost(List<String> lines, Predicate<String> holds) {
        return lines.stream().filter(holds).count() * 2 > lines.size();
    }

    private static List<List<String>> separated(String text, char separator, String field) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .commentStrategy(CommentStrategy.NONE)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .map(line -> line.getFields().stream().map(String::strip).toList())
                    .toList();
        } catch (CsvParseException | IOException unreadable) {
            throw new InvalidException(
                    field,
                    "We cannot read the table: a quotation mark is opened and never closed, or a cell is too long");
        }
    }

    private static List<String> piped(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return PIPE.splitAsStream(inner).map(String::strip).toList();
    }

    /** Every line in as many parts, or else columns where all lines have a gap. */
    private static List<List<String>> spaced(List<String> lines) {
        List<List<String>> parts = lines.stream()
                .map(line -> GAP.splitAsStream(line.strip()).toList())
                .toList();
        long widths = parts.stream().map(List::size).distinct().count();
        List<List<String>> aligned = aligned(lines);
        return widths == 1 || aligned.getFirst().size() < 2 ? parts : aligned;
    }

    private static List<List<String>> aligned(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        BitSet written = new BitSet(width);
        for (String line : lines) {
            for (int position = 0; position < line.length(); position++) {
                if (line.charAt(position) != ' ') {
                    written.set(position);
                }
            }
        }
        List<int[]> columns = new ArrayList<>();
        int start = written.nextSetBit(0);
        while (start >= 0) {
            int end = written.nextClearBit(start);
            int next = written.nextSetBit(end);
            // One blank in all lines is a space between words by chance; two hold columns apart.
            while (next >= 0 && next - end < 2) {
                end = written.nextClearBit(next);
                next = written.nextSetBit(end);
            }
            columns.add(new int[] {start, end});
            start = next;
        }
        return lines.stream()
                .map(line -> columns.stream()
                        .map(column -> cut(line, column[0], column[1]))
                        .toList())
                .toList();
    }

    private static String cut(String line, int start, int end) {
        return start >= line.length()
                ? ""
                : line.substring(start, Math.min(end, line.length())).strip();
    }
}

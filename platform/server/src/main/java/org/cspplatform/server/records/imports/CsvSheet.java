package org.cspplatform.server.records.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** A CSV file, separated by commas, semicolons or tabs: whichever the heading has most of outside of quotation marks. */
final class CsvSheet implements Sheet {
    private static final String SEPARATORS = ",;\t";
    private static final int LONGEST_HEADING = 64 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private final CountedStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> heading;

    private CsvSheet(InputStream content, Charset charset) throws IOException {
        this.bytes = new CountedStream(content);
        Reader text = new BufferedReader(new InputStreamReader(bytes, charset), 2 * LONGEST_HEADING);
        text.mark(LONGEST_HEADING);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        this.reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                // Other systems leave out the commas at the end of a row; a row that is too long is named with its
                // number.
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .commentStrategy(CommentStrategy.NONE)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        Row first = next();
        this.heading = first == null ? List.of() : first.cells();
    }

    /** @throws InvalidException when it does not even begin like a CSV file */
    static Sheet open(InputStream content, Charset charset) {
        try {
            return new CsvSheet(content, charset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADING);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADING - 1; i++) {
            int next = text.read();
            if (next < 0 || (!quoted && next == '\n')) {
                break;
            }
            quoted ^= next == '"';
            int separator = SEPARATORS.indexOf(next);
            if (!quoted && separator >= 0) {
                counts[separator]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public List<String> heading() {
        return heading;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                List<String> cells = unguarded(row);
                if (!Sheet.isEmpty(cells)) {
                    return new Row(Math.toIntExact(row.getStartingLineNumber()), cells);
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw new InvalidException(
                    "file",
                    "The file is no CSV file, or is broken. Save the sheet as CSV or as .xlsx and send it again");
        }
    }

    @Override
    public long position() {
        return bytes.count.get();
    }

    private static List<String> unguarded(CsvRecord row) {
        List<String> cells = new ArrayList<>(row.getFieldCount());
        for (int i = 0; i < row.getFieldCount(); i++) {
            String cell = row.getField(i);
            cells.add(isGuarded(cell) ? cell.substring(1) : cell);
        }
        return cells;
    }

    /** Whether it is a text that a spreadsheet would have run, made harmless when it was written. */
    private static boolean isGuarded(String cell) {
        if (cell.isEmpty() || cell.charAt(0) != '\'') {
            return false;
        }
        int behind = 1;
        while (behind < cell.length() && cell.charAt(behind) == '\'') {
            behind++;
        }
        return behind < cell.length() && FORMULA.indexOf(cell.charAt(behind)) >= 0;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private static final class CountedStream extends InputStream {
        private final InputStream content;
        /** Read by the thread that shows how far it is. */
        private final AtomicLong count = new AtomicLong();

        CountedStream(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = content.read(target, from, Math.min(length, BUFFER));
            count.addAndGet(Math.max(read, 0));
            return read;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}

package org.cspplatform.server.records.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cspplatform.server.web.InvalidException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an Excel file, row by row. The file is copied to the disk for that, for its parts are not in the order in
 * which they are needed.
 */
final class XlsxSheet implements Sheet {
    /** Of the texts, which are held in memory, and of anything else, which is not; a small file can unpack to a huge one. */
    private static final long MOST_TEXTS = 192L << 20;

    private static final long MOST_UNPACKED = 4L << 30;

    private final Path copy;
    private final long size;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final XlsxCell cells;
    private final List<String> heading;
    private long read;

    private XlsxSheet(Path copy) throws IOException {
        this.copy = copy;
        this.size = Files.size(copy);
        refuseBombs(copy);
        this.workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
        this.cells = new XlsxCell(workbook.isDate1904());
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        Row first = next();
        this.heading = first == null ? List.of() : first.cells();
    }

    /** @throws InvalidException when it is no Excel file */
    static Sheet open(InputStream content) {
        Path copy = null;
        try (content) {
            copy = Files.createTempFile("import", ".xlsx");
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return new XlsxSheet(copy);
        } catch (IOException | ExcelReaderException unreadable) {
            delete(copy);
            throw unreadable();
        } catch (RuntimeException refused) {
            delete(copy);
            throw refused;
        }
    }

    private static void refuseBombs(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long all = 0;
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                long unpacked = Math.max(entry.getSize(), 0);
                all += unpacked;
                if (all > MOST_UNPACKED || (entry.getName().endsWith("sharedStrings.xml") && unpacked > MOST_TEXTS)) {
                    throw new InvalidException(
                            "file", "The Excel file is too large when it is unpacked. Save it as CSV and send that");
                }
            }
        }
    }

    private static InvalidException unreadable() {
        return new InvalidException(
                "file", "The file is no Excel file, or is broken. Save it as .xlsx or as CSV and send it again");
    }

    @Override
    public List<String> heading() {
        return heading;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                List<String> texts = texts(row);
                read = row.getRowNum();
                if (!Sheet.isEmpty(texts)) {
                    return new Row(row.getRowNum(), texts);
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw unreadable();
        }
    }

    private List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = cells.text(row.getCell(i));
            texts.add(text);
            filled = text.isEmpty() ? filled : texts.size();
        }
        return texts.subList(0, filled);
    }

    /** By the number of rows, for the place in the packed file is not known: never all of it before the end. */
    @Override
    public long position() {
        return Math.round(size * (1 - 1 / (1 + read / 200_000.0)));
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        } finally {
            delete(copy);
        }
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException kept) {
            copy.toFile().deleteOnExit();
        }
    }
}

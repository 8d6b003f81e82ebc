package org.cspplatform.server.funding.returns.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of an Excel workbook. */
final class XlsxGrid {
    /** Excel shows 15 digits of the binary number that it stores: 1234.56 may be stored as 1234.5599999999999. */
    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15, RoundingMode.HALF_UP);

    private XlsxGrid() {}

    static Grid read(byte[] file) throws UnreadableFileException {
        byte[] safe = BoundedArchive.repack(file, FileBounds.UNPACKED_BYTES, FileBounds.ARCHIVE_ENTRIES);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(safe))) {
            Sheet sheet = workbook.getFirstSheet();
            List<Grid.Row> rows = new ArrayList<>();
            try (Stream<Row> stream = sheet.openStream()) {
                for (Row row : (Iterable<Row>) stream::iterator) {
                    if (rows.size() == FileBounds.ROWS) {
                        throw FileBounds.exceeded();
                    }
                    Grid.Row read = new Grid.Row(row.getRowNum(), cells(row));
                    if (!read.blank()) {
                        rows.add(read);
                    }
                }
            }
            return new Grid(sheet.getName(), rows);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException broken) {
            throw notAWorkbook();
        } catch (IndexOutOfBoundsException | NullPointerException | java.util.NoSuchElementException broken) {
            // What the reader throws at parts that are missing or refer to nothing.
            throw notAWorkbook();
        }
    }

    private static List<Grid.Cell> cells(Row row) throws UnreadableFileException {
        int columns = Math.min(row.getCellCount(), FileBounds.COLUMNS);
        List<Grid.Cell> cells = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            Grid.Cell cell = cell(row.getOptionalCell(column).orElse(null));
            if (cell.text().length() > FileBounds.CELL_CHARACTERS) {
                throw FileBounds.exceeded();
            }
            cells.add(cell);
        }
        return cells;
    }

    private static Grid.Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Grid.Cell.BLANK;
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> Grid.Cell.BLANK;
            case STRING -> Grid.Cell.text(cell.getText());
            case NUMBER -> new Grid.Cell(number(raw), Grid.Cell.Kind.NUMBER);
            case FORMULA -> new Grid.Cell("=" + cell.getFormula(), Grid.Cell.Kind.FORMULA);
            case ERROR -> new Grid.Cell(raw, Grid.Cell.Kind.OTHER);
            case BOOLEAN -> new Grid.Cell(raw.equals("1") ? "TRUE" : "FALSE", Grid.Cell.Kind.OTHER);
        };
    }

    private static String number(String raw) {
        try {
            // Without the limit a cell of "1e999999999" would be written out in full.
            BigDecimal shown = new BigDecimal(raw).round(AS_EXCEL_SHOWS).stripTrailingZeros();
            return Math.abs(shown.scale()) > 30 ? shown.toString() : shown.toPlainString();
        } catch (NumberFormatException notANumber) {
            return raw;
        }
    }

    private static UnreadableFileException notAWorkbook() {
        return new UnreadableFileException(
                "The file is not an Excel workbook that can be read. Save it as .xlsx or .csv and upload that.");
    }
}

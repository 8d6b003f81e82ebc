package org.cspplatform.server.funding.returns.file;

import java.util.List;
import org.cspplatform.server.funding.returns.ReturnEntries;

/** Reads a filled template. */
public final class ReturnFile {
    /** The biggest file that is read, in bytes. */
    public static final int MOST_BYTES = FileBounds.BYTES;

    private ReturnFile() {}

    /** What came of reading. */
    public sealed interface Reading {
        /** Every cell is good. A cell left blank says nothing: it is not nought. */
        record Entries(ReturnEntries entries) implements Reading {}

        /** At least one is not, and so nothing is taken. */
        record BadCells(List<BadCell> cells) implements Reading {
            public BadCells {
                cells = List.copyOf(cells);
            }
        }
    }

    /** @throws UnreadableFileException when it is no spreadsheet, is out of bounds or is damaged */
    public static Reading read(String name, byte[] file, ReturnSheet expected) throws UnreadableFileException {
        if (file.length == 0) {
            throw new UnreadableFileException("The file is empty. Download the template, fill it in and upload that.");
        }
        if (file.length > FileBounds.BYTES) {
            throw FileBounds.exceeded();
        }
        if (oldExcel(file)) {
            throw new UnreadableFileException("This is an old Excel file. Save it as .xlsx and upload that.");
        }
        Grid grid = BoundedArchive.looksLike(file) ? XlsxGrid.read(file) : CsvGrid.read(name, file);
        return new GridReader(grid, expected).read();
    }

    private static boolean oldExcel(byte[] file) {
        return file.length > 4
                && (file[0] & 0xFF) == 0xD0
                && (file[1] & 0xFF) == 0xCF
                && (file[2] & 0xFF) == 0x11
                && (file[3] & 0xFF) == 0xE0;
    }
}

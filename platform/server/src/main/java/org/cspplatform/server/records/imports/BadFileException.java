package org.cspplatform.server.records.imports;

import java.io.Serial;
import java.util.List;
import org.cspplatform.server.records.CellError;

/** Cells of a file are bad, so nothing of it was imported. */
public final class BadFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<CellError> cells;

    BadFileException(List<CellError> cells) {
        super(words(cells.size()));
        this.cells = List.copyOf(cells);
    }

    private static String words(int cells) {
        return (cells == 1 ? "1 cell is" : cells + " cells are")
                + " not right, so nothing was imported. Correct the file and send it again.";
    }

    /** Each bad cell. */
    public List<CellError> cells() {
        return cells;
    }

    String words() {
        return words(cells.size());
    }
}

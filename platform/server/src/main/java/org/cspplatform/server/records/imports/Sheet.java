package org.cspplatform.server.records.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with a heading and rows, read from the first to the last. Empty rows are left out. */
interface Sheet extends AutoCloseable {
    /**
     * A row of the file.
     *
     * @param number the one that a spreadsheet shows
     */
    record Row(int number, List<String> cells) {}

    /** The first row that is not empty; no cells when there is none. */
    List<String> heading();

    /**
     * The next row below the heading; null behind the last one.
     *
     * @throws org.cspplatform.server.web.InvalidException when the file cannot be read on
     */
    @Nullable
    Row next();

    /** How many bytes of the file were read so far, about. */
    long position();

    @Override
    void close();

    static boolean isEmpty(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

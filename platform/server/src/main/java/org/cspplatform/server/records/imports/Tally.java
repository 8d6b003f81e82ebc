package org.cspplatform.server.records.imports;

import java.util.ArrayList;
import java.util.List;

/** What was counted so far. Written by the thread that stores; read by those who show how far it is. */
final class Tally {
    /** Written by one thread, read by those that show how far it is. */
    volatile long rowsRead;

    volatile long bytesRead;
    long added;
    long changed;
    long unchanged;
    long badRows;
    long badCells;
    long doubled;
    long same;

    /** Rows of another file that this one brings corrected. */
    final List<Integer> corrected = new ArrayList<>();

    void read(CheckedBatch batch) {
        long before = rowsRead;
        rowsRead = before + batch.read();
        bytesRead = batch.position();
        corrected.addAll(batch.corrected());
    }

    /** Begins anew. */
    void restart() {
        rowsRead = 0;
        bytesRead = 0;
        added = 0;
        changed = 0;
        unchanged = 0;
        badRows = 0;
        badCells = 0;
        doubled = 0;
        same = 0;
        corrected.clear();
    }

    void stored(BulkTable.Stored stored) {
        added += stored.added();
        changed += stored.changed();
        unchanged += stored.unchanged();
        same += stored.same();
    }

    void bad(BadRow row) {
        badRows++;
        badCells += row.problems().size();
    }
}

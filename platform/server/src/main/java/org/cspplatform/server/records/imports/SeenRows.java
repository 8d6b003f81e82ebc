package org.cspplatform.server.records.imports;

/** Which rows were there before, by their fingerprints, in about 40 bytes a row. */
final class SeenRows {
    private static final int FIRST_SIZE = 1024;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int count;

    /** @return the number of the row that had this fingerprint first; 0 when this one is the first */
    int put(long rowHigh, long rowLow, int row) {
        if (2 * count >= rows.length) {
            grow();
        }
        int place = place(rowHigh, rowLow);
        if (rows[place] == 0) {
            set(place, rowHigh, rowLow, row);
            count++;
            return 0;
        }
        return rows[place];
    }

    private int place(long rowHigh, long rowLow) {
        int mask = rows.length - 1;
        int place = (int) rowLow & mask;
        while (rows[place] != 0 && (high[place] != rowHigh || low[place] != rowLow)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void set(int place, long rowHigh, long rowLow, int row) {
        high[place] = rowHigh;
        low[place] = rowLow;
        rows[place] = row;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldRows = rows;
        high = new long[2 * oldRows.length];
        low = new long[2 * oldRows.length];
        rows = new int[2 * oldRows.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                set(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldRows[i]);
            }
        }
    }
}

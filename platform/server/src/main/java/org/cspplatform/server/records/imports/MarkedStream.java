package org.cspplatform.server.records.imports;

import java.io.IOException;
import java.io.InputStream;

/** A stream that ends, for its reader, at each mark in it, and can then go on behind it. */
final class MarkedStream extends InputStream {
    private static final int BUFFER = 64 * 1024;
    private static final int FROM_THE_START = 2;

    private final InputStream source;
    private final byte[] mark;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    /** Until where no mark begins; found once for many reads. */
    private int clear;

    private boolean ended;

    /** @param mark as it stands between two parts; the stream may begin with it, without its line break */
    MarkedStream(InputStream source, byte[] mark) {
        this.source = source;
        this.mark = mark.clone();
        System.arraycopy(mark, 0, buffer, 0, FROM_THE_START);
        this.to = FROM_THE_START;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (clear <= from && !look()) {
            return -1;
        }
        int count = Math.min(length, clear - from);
        System.arraycopy(buffer, from, target, start, count);
        from += count;
        return count;
    }

    /** Finds out how much can be read before the next mark; false when it stands here. */
    private boolean look() throws IOException {
        while (true) {
            for (int i = from; i + mark.length <= to; i++) {
                if (isMark(i)) {
                    clear = i;
                    return clear > from;
                }
            }
            int safe = to - mark.length + 1;
            if (safe > from) {
                clear = safe;
                return true;
            }
            if (ended) {
                throw new IOException("The form ended in the middle of a file");
            }
            fill();
        }
    }

    private boolean isMark(int at) {
        for (int i = 0; i < mark.length; i++) {
            if (buffer[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        clear = 0;
        from = 0;
        int read = source.read(buffer, to, buffer.length - to);
        ended = read < 0;
        to += Math.max(read, 0);
    }

    void skipPart() throws IOException {
        byte[] passed = new byte[BUFFER];
        while (read(passed, 0, passed.length) >= 0) {
            // Not ours.
        }
    }

    /** Goes behind the mark at which the stream ended; false behind the last one. */
    boolean nextPart() throws IOException {
        from += mark.length;
        while (to - from < 2 && !ended) {
            fill();
        }
        if (to - from < 2 || (buffer[from] == '-' && buffer[from + 1] == '-')) {
            return false;
        }
        from += 2;
        clear = from;
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

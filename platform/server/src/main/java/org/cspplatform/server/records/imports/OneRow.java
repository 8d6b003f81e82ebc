package org.cspplatform.server.records.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row by itself, as a file of one. */
final class OneRow implements Sheet {
    private final Row row;
    private boolean read;

    OneRow(Row row) {
        this.row = row;
    }

    @Override
    public List<String> heading() {
        return List.of();
    }

    @Override
    public @Nullable Row next() {
        boolean first = !read;
        read = true;
        return first ? row : null;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void close() {}
}

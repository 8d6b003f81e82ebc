package org.cspplatform.server.records.fields;

import org.jspecify.annotations.Nullable;

/** What became of one value that somebody sent. */
public sealed interface Cell {
    /** @param value as it is stored; null when nothing was sent and nothing is needed */
    record Good(@Nullable Object value) implements Cell {}

    /** @param problem in plain English: what is wrong and what to enter */
    record Bad(String problem) implements Cell {}
}

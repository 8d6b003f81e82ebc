package org.cspplatform.server.records;

import java.util.Set;

/**
 * Who writes a record, and how.
 *
 * @param roles as {@link org.cspplatform.server.identity.Role} names them
 */
public record RecordWriter(Set<String> roles, Way way) {
    /** The platform itself: demo, tests, nobody's request. Nothing is refused to it. */
    public static final RecordWriter PLATFORM = new RecordWriter(Set.of(), Way.PLATFORM);

    public RecordWriter {
        roles = Set.copyOf(roles);
    }

    /** How a record comes. */
    public enum Way {
        /** By form or by API, one at a time. */
        ENTERED,
        /** In a file, which may bring old cases. */
        FILE,
        PLATFORM
    }

    /** The same person with a file. */
    public RecordWriter withFile() {
        return way == Way.PLATFORM ? this : new RecordWriter(roles, Way.FILE);
    }
}

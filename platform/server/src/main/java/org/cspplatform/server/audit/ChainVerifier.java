package org.cspplatform.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.cspplatform.server.audit.Verification.BrokenLink;
import org.jspecify.annotations.Nullable;

/**
 * Checks the chain from end to end, a page of entries at a time, and stops at the first link that does not fit. Entries that
 * come while it runs are left to the next check.
 */
final class ChainVerifier {

    private static final int PAGE = 2_000;

    /** Both from one snapshot, so that a writer at work cannot make them differ. */
    private static final String HEAD = """
        select h.sequence, h.hash, (select max(e.sequence) from platform.audit_entry e)
        from platform.audit_head h
        """;

    private static final String ENTRIES = """
        select sequence, previous_hash, hash, %s
        from platform.audit_entry
        where sequence >= ? and sequence <= ?
        order by sequence
        limit %d
        """.formatted(StoredEntry.COLUMNS, PAGE);

    private final DataSource dataSource;

    ChainVerifier(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param from the first entry to check, 1 for all; the one before it is believed
     * @param progress is told now and then how many entries fit so far
     */
    Verification verify(long from, LongConsumer progress) throws SQLException {
        Instant at = Instant.now();
        try (Connection connection = dataSource.getConnection()) {
            Head head = head(connection);
            ChainLink start = from <= 1 ? ChainLink.START : entryHash(connection, from - 1);
            Walk walk = new Walk(start);
            while (walk.broken == null && walk.last.sequence() < head.link.sequence()) {
                long before = walk.last.sequence();
                page(connection, walk, head.link.sequence());
                if (walk.broken == null && walk.last.sequence() == before) {
                    walk.broken = cutOff(before, head.link);
                }
                progress.accept(walk.last.sequence() - start.sequence());
            }
            BrokenLink broken = walk.broken == null ? atTheEnd(walk.last, head) : walk.broken;
            return new Verification(
                    start.sequence() + 1, walk.last.sequence() - start.sequence(), head.link, broken, at);
        }
    }

    /** Whether the log has this very entry, as somebody wrote it down. */
    boolean holds(ChainLink link) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return entryHash(connection, link.sequence()).equals(link);
        }
    }

    private record Head(ChainLink link, long lastEntry) {}

    /** How far the check has come. */
    private static final class Walk {
        private ChainLink last;
        private @Nullable BrokenLink broken;

        Walk(ChainLink start) {
            this.last = start;
        }
    }

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The audit log has no head");
            }
            return new Head(new ChainLink(row.getLong(1), hex(row, 2)), row.getLong(3));
        }
    }

    private static ChainLink entryHash(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select hash from platform.audit_entry where sequence = ?")) {
            statement.setLong(1, sequence);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new ChainLink(sequence, hex(row, 1)) : ChainLink.START;
            }
        }
    }

    private static void page(Connection connection, Walk walk, long end) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setLong(1, walk.last.sequence() + 1);
            statement.setLong(2, end);
            try (ResultSet rows = statement.executeQuery()) {
                while (walk.broken == null && rows.next()) {
                    ChainedEntry entry = StoredEntry.chained(
                            rows,
                            new ChainLink(rows.getLong("sequence"), hex(rows, "hash")),
                            hex(rows, "previous_hash"));
                    walk.broken = misfit(walk.last, entry);
                    if (walk.broken == null) {
                        walk.last = entry.link();
                    }
                }
            }
        }
    }

    private static @Nullable BrokenLink misfit(ChainLink previous, ChainedEntry entry) {
        long sequence = entry.link().sequence();
        long expected = previous.sequence() + 1;
        if (sequence != expected) {
            return new BrokenLink(
                    expected,
                    "entry-missing",
                    "Entry %d is missing: entry %d is followed by entry %d."
                            .formatted(expected, previous.sequence(), sequence));
        }
        if (!entry.previousHash().equals(previous.hash())) {
            return new BrokenLink(
                    sequence,
                    "link-broken",
                    "Entry %d does not follow entry %d as that stands now: one of the two was replaced."
                            .formatted(sequence, previous.sequence()));
        }
        if (!entry.computedHash().equals(entry.link().hash())) {
            return new BrokenLink(
                    sequence,
                    "entry-altered",
                    "Entry %d was changed: its hash does not fit what it says.".formatted(sequence));
        }
        return null;
    }

    private static BrokenLink cutOff(long last, ChainLink head) {
        return new BrokenLink(
                last + 1,
                "entries-cut-off",
                "Entries %d to %d are missing: the log ends at entry %d, and its head says entry %d."
                        .formatted(last + 1, head.sequence(), last, head.sequence()));
    }

    private static @Nullable BrokenLink atTheEnd(ChainLink last, Head head) {
        if (last.sequence() == head.link.sequence() && !last.hash().equals(head.link.hash())) {
            return new BrokenLink(
                    last.sequence(),
                    "head-differs",
                    "Entry %d is not the one that the head of the log names: one of the two was replaced."
                            .formatted(last.sequence()));
        }
        if (head.lastEntry > head.link.sequence()) {
            return new BrokenLink(
                    head.link.sequence() + 1,
                    "beyond-head",
                    "Entries %d to %d lie beyond the head of the log: the head was set back, or they were put in."
                            .formatted(head.link.sequence() + 1, head.lastEntry));
        }
        return null;
    }

    private static String hex(ResultSet row, int column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}

package org.cspplatform.server.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A table as it may be shown to an audience: of one measure, region and quarter.
 *
 * @param rules by which it was made
 * @param breakdowns that it has; those that could not be shown are left out and named in the notes
 * @param cells in the order in which they are read
 */
record MadeTable(
        UUID regionId,
        Audience audience,
        ReportedQuarter quarter,
        MeasureWords words,
        Rules rules,
        List<ReleasedBreakdown> breakdowns,
        List<String> notes,
        List<MadeCell> cells) {
    MadeTable {
        breakdowns = List.copyOf(breakdowns);
        notes = List.copyOf(notes);
        cells = List.copyOf(cells);
    }

    /** Of everything that a reader sees, so that two tables that say the same are known to. */
    String contentSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, words.toString(), breakdowns.toString(), notes.toString());
            for (MadeCell cell : cells) {
                add(
                        digest,
                        String.valueOf(cell.partnershipId()),
                        cell.breakdown(),
                        String.valueOf(cell.code()),
                        String.valueOf(cell.label()),
                        cell.shown(),
                        cell.numerator().plain(),
                        cell.denominator().plain(),
                        cell.figure().plain(),
                        cell.flags().stream()
                                .map(QualityFlag::name)
                                .sorted()
                                .toList()
                                .toString());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }

    private static void add(MessageDigest digest, String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}

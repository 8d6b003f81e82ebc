package org.cspplatform.server.funding.monitoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The published 2016-17 figures in whole pounds, read and added up by the tests' own means. */
public final class PublishedFigures {
    /** What a partnership was given. */
    public record Allocation(long allocation, long carryForward) {
        public long total() {
            return allocation + carryForward;
        }
    }

    /** Null is what the paper does not say. */
    public record Return(
            boolean received,
            @Nullable Long planned,
            @Nullable Long spend) {}

    public final Map<String, Allocation> allocations = new TreeMap<>();
    final Map<String, Map<String, Return>> returns = new TreeMap<>();

    public PublishedFigures() {
        for (String[] row : rows("allocations-2016-17.csv")) {
            allocations.put(row[0], new Allocation(Long.parseLong(row[1]), Long.parseLong(row[2])));
        }
        for (String[] row : rows("returns-2016-17.csv")) {
            returns.computeIfAbsent(row[0], _ -> new TreeMap<>())
                    .put(row[1], new Return(row[2].equals("yes"), pounds(row[3]), pounds(row[4])));
        }
    }

    public Return of(String partnership, String quarter) {
        return Objects.requireNonNull(
                Objects.requireNonNull(returns.get(partnership)).get(quarter));
    }

    /** The last spend that was received up to the quarter. */
    public long spend(String partnership, String quarter) {
        Return asked = of(partnership, quarter);
        return asked.received() ? Objects.requireNonNull(asked.spend()) : spend(partnership, "Q1");
    }

    /** The plan of the year: what the last report says that says it. */
    public long planned(String partnership) {
        Return second = of(partnership, "Q2");
        Long planned =
                second.received() ? second.planned() : of(partnership, "Q1").planned();
        return Objects.requireNonNull(planned);
    }

    /** Half a per cent is rounded up: 100·part ÷ whole, of amounts that are not negative. */
    public static long percent(long part, long whole) {
        return Math.floorDiv(200 * part + whole, 2 * whole);
    }

    private static @Nullable Long pounds(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }

    private static List<String[]> rows(String file) {
        var stream =
                Objects.requireNonNull(PublishedFigures.class.getResourceAsStream("/demo/west-midlands/" + file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

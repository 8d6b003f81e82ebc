package org.cspplatform.server.dashboards.fair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cspplatform.server.dashboards.fair.Point.Known;
import org.jspecify.annotations.Nullable;

/** Series that may be compared with themselves: through changes of the definition, and through mergers. */
public final class LikeForLike {
    private LikeForLike() {}

    /** A partnership that went up in another. */
    public record Merger(String predecessor, String successor, LocalDate on) {}

    /** Place of the first point counted by the same definition as the last; where it changed, a new series begins. */
    public static int newestDefinition(List<Point> points) {
        int from = points.size();
        while (from > 0 && points.get(from - 1).version() == points.getLast().version()) {
            from--;
        }
        return from;
    }

    /**
     * The series of the partnerships that there are today: what a predecessor did counts with its successor's, as if they had always
     * been one. Where any part is hidden so is the sum, for nothing is computed from what is hidden. Figures that cannot be added,
     * such as days, are not known before the merger.
     *
     * @param series by code of the partnership
     * @return by code of those that were not succeeded
     */
    public static Map<String, List<Point>> throughMergers(
            Basis basis, boolean adds, Map<String, List<Point>> series, List<Merger> mergers) {
        Map<String, String> successors = new HashMap<>();
        mergers.forEach(merger -> successors.put(merger.predecessor(), merger.successor()));
        Map<String, List<List<Point>>> parts = new LinkedHashMap<>();
        series.forEach((code, points) -> parts.computeIfAbsent(last(code, successors), _ -> new ArrayList<>())
                .add(points));
        Map<String, List<Point>> whole = new LinkedHashMap<>();
        parts.forEach((code, several) ->
                whole.put(code, several.size() == 1 ? several.getFirst() : added(basis, adds, several)));
        return whole;
    }

    private static String last(String code, Map<String, String> successors) {
        String at = code;
        // No more steps than there are mergers, so that a circle in the directory ends too.
        for (int i = 0; i < successors.size() && successors.containsKey(at); i++) {
            at = successors.getOrDefault(at, at);
        }
        return at;
    }

    private static List<Point> added(Basis basis, boolean adds, List<List<Point>> several) {
        Map<LocalDate, List<Point>> byTime = new TreeMap<>(Comparator.naturalOrder());
        several.forEach(points -> points.forEach(point ->
                byTime.computeIfAbsent(point.from(), _ -> new ArrayList<>()).add(point)));
        List<Point> sums = new ArrayList<>();
        byTime.values().forEach(same -> {
            Point first = same.getFirst();
            sums.add(new Point(first.period(), first.from(), first.version(), sum(basis, adds, same)));
        });
        return sums;
    }

    private static @Nullable Known sum(Basis basis, boolean adds, List<Point> same) {
        if (same.size() == 1) {
            return same.getFirst().known();
        }
        double count = 0;
        double volume = 0;
        for (Point point : same) {
            Known known = point.known();
            if (known == null || !adds) {
                return null;
            }
            count += known.count();
            volume += known.volume();
        }
        return new Known(count, volume, basis instanceof Basis.Alone ? count : basis.figure(count, volume));
    }
}

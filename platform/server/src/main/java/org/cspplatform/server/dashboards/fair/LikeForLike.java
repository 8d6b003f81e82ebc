package org.cspplatform.server.dashboards.fair;

import java.time.LocalDate;
import java.util.ArrayList;
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
    public record Merger(String predecessor, String successor) {}

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
     * such as days, are not known before the merger. A successor's own point already counts what its predecessors did then.
     *
     * @param series by code of the partnership
     * @return by code of those that were not succeeded
     */
    public static Map<String, List<Point>> throughMergers(
            Basis basis, boolean adds, Map<String, List<Point>> series, List<Merger> mergers) {
        Map<String, String> successors = new HashMap<>();
        mergers.forEach(merger -> successors.put(merger.predecessor(), merger.successor()));
        Map<String, Map<LocalDate, List<Point>>> parts = new LinkedHashMap<>();
        Map<String, Map<LocalDate, Point>> own = new HashMap<>();
        series.forEach((code, points) -> {
            String last = last(code, successors);
            points.forEach(point -> {
                if (last.equals(code)) {
                    own.computeIfAbsent(code, _ -> new HashMap<>()).put(point.from(), point);
                }
                parts.computeIfAbsent(last, _ -> new TreeMap<>())
                        .computeIfAbsent(point.from(), _ -> new ArrayList<>())
                        .add(point);
            });
        });
        Map<String, List<Point>> whole = new LinkedHashMap<>();
        parts.forEach((code, byTime) -> {
            Map<LocalDate, Point> already = own.getOrDefault(code, Map.of());
            List<Point> points = new ArrayList<>();
            byTime.forEach((from, same) -> {
                Point itself = already.get(from);
                points.add(itself != null ? itself : sum(basis, adds, same));
            });
            whole.put(code, points);
        });
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

    private static Point sum(Basis basis, boolean adds, List<Point> same) {
        Point first = same.getFirst();
        return same.size() == 1
                ? first
                : new Point(first.period(), first.from(), first.version(), added(basis, adds, same));
    }

    private static @Nullable Known added(Basis basis, boolean adds, List<Point> same) {
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

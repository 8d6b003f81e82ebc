package org.cspplatform.server.process.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a clock stands still, both ends included.
 *
 * @param until null while nobody knows
 */
public record Pause(LocalDate from, @Nullable LocalDate until) {
    boolean isOpen() {
        return until == null;
    }

    /** The pauses that have an end, as few as cover the same days, in order. One that ends before it begins covers none. */
    static List<Pause> closed(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        pauses.stream()
                .filter(pause -> pause.until != null && !pause.until.isBefore(pause.from))
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> add(merged, pause));
        return merged;
    }

    private static void add(List<Pause> merged, Pause next) {
        Pause last = merged.isEmpty() ? null : merged.getLast();
        LocalDate lastDay = last == null ? null : last.until;
        LocalDate nextDay = next.until;
        if (last == null || lastDay == null || nextDay == null || next.from.isAfter(lastDay)) {
            merged.add(next);
        } else if (nextDay.isAfter(lastDay)) {
            merged.set(merged.size() - 1, new Pause(last.from, nextDay));
        }
    }
}

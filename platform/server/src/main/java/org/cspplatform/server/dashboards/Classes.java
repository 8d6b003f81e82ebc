package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.release.ReleasedMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a map, from the lowest.
 *
 * @param places by code, where a funnel decides; null where the figure does
 * @param bounds the least figure of each class, where the figure decides
 */
record Classes(List<String> names, @Nullable Map<String, Integer> places, List<BigDecimal> bounds) {
    private static final int BELOW = 0;
    private static final int WITHIN = 1;
    private static final int ABOVE = 2;

    static Classes of(Funnel funnel) {
        Map<String, Integer> places = new HashMap<>();
        funnel.units()
                .forEach(placed -> places.put(
                        placed.unit().code(),
                        placed.place().isLow() ? BELOW : placed.place().isHigh() ? ABOVE : WITHIN));
        return new Classes(
                List.of("Lower than chance would give", "Within what chance gives", "Higher than chance would give"),
                places,
                List.of());
    }

    /** As many steps of one width from the least figure to the greatest. */
    static Classes even(ReleasedMeasure measure, List<BigDecimal> ascending, int most) {
        if (ascending.isEmpty() || ascending.getFirst().compareTo(ascending.getLast()) == 0) {
            BigDecimal only = ascending.isEmpty() ? BigDecimal.ZERO : ascending.getFirst();
            return new Classes(List.of(Words.number(measure, only)), null, List.of(only));
        }
        BigDecimal width =
                ascending.getLast().subtract(ascending.getFirst()).divide(BigDecimal.valueOf(most), 2, RoundingMode.UP);
        List<BigDecimal> bounds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            BigDecimal from = ascending.getFirst().add(width.multiply(BigDecimal.valueOf(i)));
            bounds.add(from);
            names.add("From " + Words.number(measure, from));
        }
        return new Classes(names, null, bounds);
    }

    /** Its index; below 0 when it is in none. */
    int of(String code, Figure figure) {
        if (places != null) {
            return places.getOrDefault(code, -1);
        }
        if (!(figure instanceof Figure.Known known)) {
            return -1;
        }
        int found = 0;
        for (int i = 0; i < bounds.size(); i++) {
            found = known.number().compareTo(bounds.get(i)) >= 0 ? i : found;
        }
        return found;
    }
}

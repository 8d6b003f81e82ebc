package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.charts.FunnelPlot;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.dashboards.fair.Place;

/** What every funnel plot has alike: its limits, where a dot lies, and how it is read. */
public final class FunnelShape {
    /** How a funnel plot is read, for its description. */
    public static final String READING =
            "Each partnership's figure by its size. Of partnerships that do the same, 1 in 20 lies outside"
                    + " the inner limits by chance alone, and 1 in 500 outside the outer.";

    private static final int CURVE = 40;

    private FunnelShape() {}

    /** A dot's place among the limits. */
    public static FunnelPlot.Place place(Place place) {
        if (place == Place.WITHIN) {
            return FunnelPlot.Place.INSIDE;
        }
        return place.isFar() ? FunnelPlot.Place.BEYOND_99_8 : FunnelPlot.Place.BEYOND_95;
    }

    /** The two pairs of limits, from a little below the smallest unit to a little above the largest. */
    public static List<FunnelPlot.Limits> limits(Funnel funnel) {
        double[] volumes = funnel.units().stream()
                .mapToDouble(placed -> placed.unit().volume())
                .sorted()
                .toArray();
        double least = volumes.length == 0 ? 1 : volumes[0] * 0.6;
        double most = volumes.length == 0 ? 1 : volumes[volumes.length - 1] * 1.05;
        List<FunnelPlot.Limit> inner = new ArrayList<>();
        List<FunnelPlot.Limit> outer = new ArrayList<>();
        double before = 0;
        for (int i = 0; i <= CURVE; i++) {
            // Denser where the funnel is narrow at its mouth.
            double volume = Math.max(1, Math.rint(least * Math.pow(most / least, i / (double) CURVE)));
            if (volume > before) {
                Funnel.Limits at = funnel.limits(volume);
                inner.add(new FunnelPlot.Limit(decimal(volume), decimal(at.low()), decimal(at.high())));
                outer.add(new FunnelPlot.Limit(decimal(volume), decimal(at.farLow()), decimal(at.farHigh())));
                before = volume;
            }
        }
        return List.of(new FunnelPlot.Limits("95% limits", inner), new FunnelPlot.Limits("99.8% limits", outer));
    }

    /** With two places. */
    public static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }
}

package org.cspplatform.server.dashboards.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.FunnelPlot;
import org.cspplatform.server.charts.Unit;
import org.cspplatform.server.dashboards.fair.Basis;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.dashboards.fair.Place;
import org.cspplatform.server.dashboards.national.NationalStore.Said;

/** Draws every partnership of the country in one funnel plot. */
final class NationalFunnel {
    private static final int CURVE = 40;

    private NationalFunnel() {}

    static FunnelPlot of(String title, Said said, Funnel funnel, Function<BigDecimal, String> words) {
        boolean share = funnel.basis() instanceof Basis.Share;
        String population = said.population();
        return new FunnelPlot(
                new About(
                        "national-funnel",
                        title,
                        "Each partnership's figure by its size. Of partnerships that do the same, 1 in 20 lies outside"
                                + " the inner limits by chance alone, and 1 in 500 outside the outer.",
                        share ? Unit.percent("") : Unit.of(said.title())),
                "Partnership",
                population == null ? "Number that the share is of" : population,
                said.title(),
                funnel.units().stream().map(placed -> dot(placed, words)).toList(),
                new FunnelPlot.Centre(decimal(funnel.middle()), "Together: " + words.apply(decimal(funnel.middle()))),
                limits(funnel));
    }

    private static FunnelPlot.Dot dot(Funnel.Placed placed, Function<BigDecimal, String> words) {
        BigDecimal size = BigDecimal.valueOf(Math.round(placed.unit().volume()));
        BigDecimal figure = decimal(placed.figure());
        return new FunnelPlot.Dot(
                placed.unit().name(),
                new Figure.Known(size, "%,d".formatted(size.longValue())),
                Figure.of(figure, words.apply(figure)),
                place(placed.place()),
                false);
    }

    private static FunnelPlot.Place place(Place place) {
        if (place == Place.WITHIN) {
            return FunnelPlot.Place.INSIDE;
        }
        return place.isFar() ? FunnelPlot.Place.BEYOND_99_8 : FunnelPlot.Place.BEYOND_95;
    }

    private static List<FunnelPlot.Limits> limits(Funnel funnel) {
        double least = funnel.units().stream()
                        .mapToDouble(placed -> placed.unit().volume())
                        .min()
                        .orElse(1)
                * 0.8;
        double most = funnel.units().stream()
                        .mapToDouble(placed -> placed.unit().volume())
                        .max()
                        .orElse(1)
                * 1.05;
        List<FunnelPlot.Limit> inner = new ArrayList<>();
        List<FunnelPlot.Limit> outer = new ArrayList<>();
        for (int i = 0; i <= CURVE; i++) {
            Funnel.Limits at =
                    funnel.limits(Math.max(1.0, Math.rint(least * Math.pow(most / least, i / (double) CURVE))));
            inner.add(new FunnelPlot.Limit(decimal(at.volume()), decimal(at.low()), decimal(at.high())));
            outer.add(new FunnelPlot.Limit(decimal(at.volume()), decimal(at.farLow()), decimal(at.farHigh())));
        }
        return List.of(new FunnelPlot.Limits("95% limits", inner), new FunnelPlot.Limits("99.8% limits", outer));
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }
}

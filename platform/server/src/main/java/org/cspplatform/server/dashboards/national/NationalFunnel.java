package org.cspplatform.server.dashboards.national;

import java.math.BigDecimal;
import java.util.function.Function;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.FunnelPlot;
import org.cspplatform.server.charts.Unit;
import org.cspplatform.server.dashboards.FunnelShape;
import org.cspplatform.server.dashboards.fair.Basis;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.dashboards.national.NationalStore.Said;

/** Draws every partnership of the country in one funnel plot. */
final class NationalFunnel {
    private NationalFunnel() {}

    static FunnelPlot of(String title, Said said, Funnel funnel, Function<BigDecimal, String> words) {
        boolean share = funnel.basis() instanceof Basis.Share;
        String population = said.population();
        return new FunnelPlot(
                new About(
                        "national-funnel",
                        title,
                        FunnelShape.READING,
                        share ? Unit.percent("") : Unit.of(said.title())),
                "Partnership",
                population == null ? "Number that the share is of" : population,
                said.title(),
                funnel.units().stream().map(placed -> dot(placed, words)).toList(),
                new FunnelPlot.Centre(
                        FunnelShape.decimal(funnel.middle()),
                        "Together: " + words.apply(FunnelShape.decimal(funnel.middle()))),
                FunnelShape.limits(funnel));
    }

    private static FunnelPlot.Dot dot(Funnel.Placed placed, Function<BigDecimal, String> words) {
        BigDecimal size = BigDecimal.valueOf(Math.round(placed.unit().volume()));
        BigDecimal figure = FunnelShape.decimal(placed.figure());
        return new FunnelPlot.Dot(
                placed.unit().name(),
                new Figure.Known(size, "%,d".formatted(size.longValue())),
                Figure.of(figure, words.apply(figure)),
                FunnelShape.place(placed.place()),
                false);
    }
}

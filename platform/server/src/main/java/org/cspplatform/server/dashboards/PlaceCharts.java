package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.FunnelPlot;
import org.cspplatform.server.charts.HexLayout;
import org.cspplatform.server.charts.HexMap;
import org.cspplatform.server.charts.Unit;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.dashboards.fair.Funnel.Placed;
import org.cspplatform.server.dashboards.fair.Sentences;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.Shown;
import org.cspplatform.server.tenancy.Partnership;
import org.jspecify.annotations.Nullable;

/**
 * Draws a quarter of a released measure over the partnerships: a funnel plot, and a map.
 *
 * @param quarter first day
 * @param members the partnerships there are, by name
 * @param own code of the reader's own; null for a region's people
 */
record PlaceCharts(
        Compared compared,
        LocalDate quarter,
        List<Partnership> members,
        @Nullable String own) {
    private static final int CLASSES = 4;

    Optional<FunnelPlot> funnel() {
        return compared.funnel(quarter).map(this::plot);
    }

    private FunnelPlot plot(Funnel funnel) {
        ReleasedMeasure measure = compared.measure();
        String size = compared.byResidents() ? "Residents" : sizeOf(measure);
        String rate = compared.byResidents()
                ? measure.title() + " for each " + Words.plain(BigDecimal.valueOf(Compared.RESIDENTS)) + " residents"
                : measure.title();
        List<FunnelPlot.Dot> dots = new ArrayList<>();
        for (Placed placed : funnel.units()) {
            dots.add(new FunnelPlot.Dot(
                    placed.unit().name(),
                    size(placed.unit().volume()),
                    rate(placed.figure()),
                    FunnelShape.place(placed.place()),
                    placed.unit().code().equals(own)));
        }
        for (ReleasedCell cell : hidden(funnel)) {
            dots.add(new FunnelPlot.Dot(
                    String.valueOf(cell.partnershipName()),
                    new Figure.Known(BigDecimal.ZERO, Figure.WITHHELD.words()),
                    Figure.WITHHELD,
                    FunnelPlot.Place.INSIDE,
                    String.valueOf(cell.partnership()).equals(own)));
        }
        String caution = Sentences.caution(funnel);
        return new FunnelPlot(
                new About(
                        MeasureCharts.id("funnel", measure),
                        Sentences.of(funnel) + ", " + period(),
                        FunnelShape.READING + (caution.isEmpty() ? "" : " " + caution),
                        axis(measure)),
                "Partnership",
                size,
                rate,
                dots,
                new FunnelPlot.Centre(
                        FunnelShape.decimal(funnel.middle()),
                        "Together: " + rate(funnel.middle()).words()),
                FunnelShape.limits(funnel));
    }

    private List<ReleasedCell> hidden(Funnel funnel) {
        return compared.measure().cells().stream()
                .filter(cell -> cell.isWhole() && !cell.isTotal() && cell.from().equals(quarter))
                .filter(cell -> cell.figure() instanceof Shown.Suppressed)
                .filter(cell -> funnel.units().stream()
                        .noneMatch(placed -> placed.unit().code().equals(cell.partnership())))
                .toList();
    }

    private static String sizeOf(ReleasedMeasure measure) {
        String population = measure.population();
        return population != null ? population : "Number that the share is of";
    }

    private Unit axis(ReleasedMeasure measure) {
        return compared.byResidents()
                ? Unit.of("for each " + Words.plain(BigDecimal.valueOf(Compared.RESIDENTS)) + " residents")
                : Words.axis(measure);
    }

    private Figure rate(double figure) {
        BigDecimal number = FunnelShape.decimal(figure);
        return Figure.of(
                number, compared.byResidents() ? Words.plain(number) : Words.number(compared.measure(), number));
    }

    private static Figure.Known size(double volume) {
        BigDecimal number = BigDecimal.valueOf(Math.round(volume));
        return new Figure.Known(number, Words.plain(number));
    }

    /** The partnerships as hexagons: by where they lie in the funnel, or, where there is none, by the figure itself. */
    HexMap map(HexLayout layout) {
        Optional<Funnel> funnel = compared.funnel(quarter);
        Classes classes = funnel.map(Classes::of).orElseGet(this::byFigure);
        List<HexMap.Tile> tiles = new ArrayList<>();
        for (Partnership member : members) {
            Figure figure = compared.cell(member.code(), quarter)
                    .map(cell -> Words.figure(compared.measure(), cell.figure()))
                    .orElse(Figure.MISSING);
            int valueClass = classes.of(member.code(), figure);
            tiles.add(new HexMap.Tile(
                    member.shortName(),
                    label(member.shortName()),
                    layout.place(member.code()),
                    valueClass < 0 && figure instanceof Figure.Known ? Figure.MISSING : figure,
                    Math.max(0, valueClass),
                    member.code().equals(own)));
        }
        String title = compared.measure().title() + ", " + period() + ": "
                + funnel.map(Sentences::of).orElse("partnership by partnership");
        return new HexMap(
                new About(
                        MeasureCharts.id("map", compared.measure()),
                        title,
                        "One hexagon of the same size for each partnership" + caution(funnel.isPresent()),
                        Words.axis(compared.measure())),
                "Partnership",
                compared.measure().title(),
                tiles,
                classes.names());
    }

    private String caution(boolean compared) {
        if (compared) {
            return ", by whether it differs from the others by more than chance.";
        }
        return this.compared.measure().kind() == MeasureKind.DAYS
                ? ". Whether days differ by more than chance is not known from the released figures."
                : ". A higher figure may only mean a larger partnership.";
    }

    private static String label(String name) {
        return name.length() <= 13 ? name : name.substring(0, 12) + "…";
    }

    private Classes byFigure() {
        List<BigDecimal> known = members.stream()
                .flatMap(member -> compared.cell(member.code(), quarter).stream())
                .map(ReleasedCell::figure)
                .flatMap(shown -> shown.value().stream())
                .sorted()
                .toList();
        return Classes.even(compared.measure(), known, CLASSES);
    }

    private String period() {
        return compared.measure().cells().stream()
                .filter(cell -> cell.from().equals(quarter))
                .map(ReleasedCell::period)
                .findFirst()
                .orElse("");
    }
}

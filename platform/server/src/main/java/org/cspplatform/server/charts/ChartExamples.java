package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cspplatform.server.charts.FunnelPlot.Centre;
import org.cspplatform.server.charts.FunnelPlot.Dot;
import org.cspplatform.server.charts.FunnelPlot.Limit;
import org.cspplatform.server.charts.FunnelPlot.Limits;
import org.cspplatform.server.charts.FunnelPlot.Place;
import org.cspplatform.server.charts.HexMap.Tile;
import org.cspplatform.server.charts.RunChart.Phase;
import org.cspplatform.server.charts.RunChart.Signal;

/** A chart of each kind, with invented figures. */
final class ChartExamples {
    private static final List<String> QUARTERS = List.of(
            "2014-15 Q1",
            "2014-15 Q2",
            "2014-15 Q3",
            "2014-15 Q4",
            "2015-16 Q1",
            "2015-16 Q2",
            "2015-16 Q3",
            "2015-16 Q4",
            "2016-17 Q1",
            "2016-17 Q2");
    private static final String WITHHELD = "c";
    private static final String MISSING = "x";

    private ChartExamples() {}

    static List<Chart> all() {
        return List.of(line(), bars(), groupedBars(), categories(), stacked(), funnel(), run(), map());
    }

    static PeriodChart line() {
        return new PeriodChart(
                new About(
                        "line",
                        "More victims in Coventry were supported within two days than in the region",
                        "A line by quarter for Coventry and a dashed one for the region. In 2015-16 the definition"
                                + " changed; earlier figures are not comparable.",
                        Unit.percent("of victims supported within two days")),
                PeriodChart.Form.LINE,
                QUARTERS,
                List.of(
                        Series.of(
                                "Coventry",
                                figures("%", "61", "63", "58", "66", "71", WITHHELD, "74", "78", "79", "83")),
                        Series.background(
                                "West Midlands",
                                figures("%", "60", "61", "60", "62", "66", "67", "67", "69", "70", "70"))),
                new Target(BigDecimal.valueOf(80), "Target: 80%"),
                List.of(new DefinitionChange(4, "Definition 2")));
    }

    static PeriodChart bars() {
        return new PeriodChart(
                new About(
                        "bars",
                        "1,204 first-time entrants in 2016-17 Q2, fewer than in any quarter before",
                        "Bars by quarter.",
                        Unit.of("first-time entrants")),
                PeriodChart.Form.BARS,
                QUARTERS,
                List.of(Series.of(
                        "First-time entrants",
                        figures(
                                "", "1822", "1790", WITHHELD, "1655", "1590", MISSING, "1411", "1380", "1290",
                                "1204"))),
                null,
                List.of());
    }

    static PeriodChart groupedBars() {
        return new PeriodChart(
                new About(
                        "grouped-bars",
                        "Referrals by the police halved while those by schools doubled",
                        "Three bars a quarter, one for each source of referrals.",
                        Unit.of("referrals")),
                PeriodChart.Form.BARS,
                QUARTERS.subList(5, 10),
                List.of(
                        Series.of("Police", figures("", "88", "80", "71", "60", "44")),
                        Series.of("Schools", figures("", "12", WITHHELD, "17", "20", "25")),
                        Series.of("Health", figures("", "30", "33", "28", "31", "30"))),
                null,
                List.of());
    }

    static CategoryChart categories() {
        return new CategoryChart(
                new About(
                        "categories",
                        "Coventry spent most of its money, 71%, and Walsall least",
                        "A bar for each partnership. Solihull has not reported.",
                        Unit.percent("of the money spent")),
                CategoryChart.Form.STACKED,
                "Partnership",
                partnerships(),
                List.of(
                        Series.of("Reported", figures("%", "52", "71", "48", WITHHELD, MISSING, "31", MISSING)),
                        Series.of(
                                "Earlier figures",
                                figures("%", MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, "40"))),
                new Target(BigDecimal.valueOf(50), "Half of the year"));
    }

    static CategoryChart stacked() {
        return new CategoryChart(
                new About(
                        "stacked",
                        "Most who were asked feel safer, and older people most of all",
                        "One bar for each age group, divided by answer.",
                        Unit.of("answers")),
                CategoryChart.Form.STACKED,
                "Age",
                List.of("Under 18", "18 to 24", "25 to 64", "65 and over, or did not want to say how old they are"),
                List.of(
                        Series.of("Safer", figures("", "12", "30", "88", "61")),
                        Series.of("No different", figures("", "8", "21", "40", "12")),
                        Series.of("Less safe", figures("", WITHHELD, "9", "14", "6")),
                        Series.of("Did not say", figures("", "6", "7", "11", "9"))),
                null);
    }

    static FunnelPlot funnel() {
        double centre = 4.2;
        List<Integer> sizes =
                IntStream.rangeClosed(4, 24).map(i -> i * 50_000).boxed().toList();
        return new FunnelPlot(
                new About(
                        "funnel",
                        "Only Sandwell differs from the region by more than chance explains",
                        "A dot for each partnership by its population and rate, between curves within which chance"
                                + " alone leaves 95% and 99.8% of them.",
                        Unit.of("offences for each 1,000 people")),
                "Partnership",
                "Population",
                "Offences for each 1,000 people",
                List.of(
                        dot("Birmingham", 1_101_000, "4.25", Place.INSIDE, false),
                        dot("Coventry", 337_400, "4.05", Place.INSIDE, true),
                        dot("Dudley", 315_800, "4.31", Place.INSIDE, false),
                        dot("Sandwell", 319_500, "4.78", Place.BEYOND_99_8, false),
                        dot("Solihull", 209_900, "3.88", Place.BEYOND_95, false),
                        dot("Walsall", 276_100, "4.28", Place.INSIDE, false),
                        new Dot(
                                "Wolverhampton",
                                new Figure.Known(BigDecimal.valueOf(254_400), "254,400"),
                                Figure.WITHHELD,
                                Place.INSIDE,
                                false)),
                new Centre(BigDecimal.valueOf(centre), "West Midlands: 4.2"),
                List.of(limits("95% limits", 1.96, centre, sizes), limits("99.8% limits", 3.09, centre, sizes)));
    }

    static RunChart run() {
        List<String> months = IntStream.range(0, 24)
                .mapToObj(
                        i -> List.of("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
                                        .get(i % 12)
                                + " " + (2014 + (i + 3) / 12))
                .toList();
        return new RunChart(
                new About(
                        "run",
                        "Reviews have taken fewer days since the new panel began in April 2015",
                        "Days by month, with the middle and the limits of ordinary variation before and since.",
                        Unit.of("days to the first meeting")),
                months,
                Series.of(
                        "Days",
                        figures(
                                "", "52", "55", "49", "58", "54", "50", "56", "71", "53", "51", "57", "52", "41", "44",
                                "39", "43", WITHHELD, "42", "38", "45", "40", "43", "41", "39")),
                List.of(
                        new Phase(0, 11, new BigDecimal("54.8"), new BigDecimal("41.0"), new BigDecimal("68.6")),
                        new Phase(12, 23, new BigDecimal("41.4"), new BigDecimal("33.2"), new BigDecimal("49.6"))),
                List.of(new Signal(7, "Above the upper limit")),
                null,
                List.of(new DefinitionChange(12, "New panel")));
    }

    static HexMap map() {
        HexLayout layout = HexLayout.of(
                "west-midlands",
                List.of("birmingham", "coventry", "dudley", "sandwell", "solihull", "walsall", "wolverhampton"));
        return new HexMap(
                new About(
                        "map",
                        "Rates are highest in the middle of the region",
                        "A hexagon for each partnership, roughly where it lies; the darker, the higher the rate.",
                        Unit.of("offences for each 1,000 people")),
                "Partnership",
                "Offences for each 1,000 people",
                List.of(
                        tile("Birmingham", layout, "4.25", 2, false),
                        tile("Coventry", layout, "4.05", 1, true),
                        tile("Dudley", layout, "4.31", 2, false),
                        tile("Sandwell", layout, "4.78", 3, false),
                        tile("Solihull", layout, "3.60", 0, false),
                        tile("Walsall", layout, "4.28", 2, false),
                        tile("Wolver\u00ADhampton", layout, WITHHELD, 0, false)),
                List.of("Under 3.75", "3.75 to 4.24", "4.25 to 4.74", "4.75 and over"));
    }

    private static List<String> partnerships() {
        return List.of("Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton");
    }

    private static Tile tile(String label, HexLayout layout, String figure, int valueClass, boolean own) {
        String name = label.replace("\u00AD", "");
        return new Tile(
                name,
                label,
                layout.place(name.toLowerCase(java.util.Locale.UK)),
                figures("", figure).getFirst(),
                valueClass,
                own);
    }

    private static Dot dot(String name, long size, String rate, Place place, boolean own) {
        return new Dot(
                name,
                new Figure.Known(BigDecimal.valueOf(size), "%,d".formatted(size)),
                Figure.of(new BigDecimal(rate), rate),
                place,
                own);
    }

    private static Limits limits(String name, double deviations, double centre, List<Integer> sizes) {
        List<Limit> curve = new ArrayList<>();
        for (int size : sizes) {
            double reach = deviations * Math.sqrt(centre / 1000 * (1 - centre / 1000) / size) * 1000;
            curve.add(new Limit(
                    BigDecimal.valueOf(size), BigDecimal.valueOf(centre - reach), BigDecimal.valueOf(centre + reach)));
        }
        return new Limits(name, curve);
    }

    private static List<Figure> figures(String after, String... figures) {
        return Arrays.stream(figures)
                .map(figure -> switch (figure) {
                    case WITHHELD -> Figure.WITHHELD;
                    case MISSING -> Figure.MISSING;
                    default -> {
                        BigDecimal number = new BigDecimal(figure);
                        yield Figure.of(
                                number, (number.scale() > 0 ? figure : "%,d".formatted(number.longValue())) + after);
                    }
                })
                .toList();
    }
}

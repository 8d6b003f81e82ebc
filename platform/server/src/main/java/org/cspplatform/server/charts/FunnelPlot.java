package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * Rates against the size of what they are of, with the limits between which chance alone leaves nearly all of them
 * (Spiegelhalter, "Funnel plots for comparing institutional performance", 2005).
 *
 * @param heading of the dots in the table: "Partnership"
 * @param size what lies along the bottom: "Population"
 * @param rate what stands upright, as a column of the table: "Offences for each 1,000 people"
 * @param centre the line in the middle
 * @param limits the curves, the narrower first; usually those of 95 % and 99.8 %
 */
public record FunnelPlot(
        About about, String heading, String size, String rate, List<Dot> dots, Centre centre, List<Limits> limits)
        implements Chart {
    public FunnelPlot {
        dots = List.copyOf(dots);
        limits = List.copyOf(limits);
    }

    /**
     * One partnership. A withheld or missing rate is in the table and not in the plot.
     *
     * @param size where it lies
     * @param own whether it is the reader's own
     */
    public record Dot(String name, Figure.Known size, Figure rate, Place place, boolean own) {}

    /** Where a dot lies; the words are those of the table. */
    public enum Place {
        INSIDE("Within the limits"),
        BEYOND_95("Outside the 95% limits"),
        BEYOND_99_8("Outside the 99.8% limits");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param words for example "West Midlands: 4.2" */
    public record Centre(BigDecimal rate, String words) {}

    /** @param name for example "95% limits" */
    public record Limits(String name, List<Limit> curve) {
        public Limits {
            curve = List.copyOf(curve);
        }
    }

    /** A place on both curves. */
    public record Limit(BigDecimal size, BigDecimal lower, BigDecimal upper) {}

    @Override
    public ChartTable table() {
        return ChartTable.of(
                List.of(heading, size, rate, "Compared with chance"),
                dots.stream()
                        .map(dot -> List.of(
                                dot.name(),
                                dot.size().words(),
                                dot.rate().words(),
                                dot.rate() instanceof Figure.Known ? dot.place().words() : ""))
                        .toList());
    }
}

package org.cspplatform.server.dashboards.national;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspplatform.server.charts.ChartView;
import org.jspecify.annotations.Nullable;

/**
 * One quarter of one measure in every partnership.
 *
 * @param path of the page
 * @param source of the definition; may be empty
 * @param quarter first day of the quarter shown
 * @param quarters labels by first day, the latest first
 * @param message what the comparison says
 * @param caution what to know before judging; may be empty
 * @param funnel null when there is nothing to compare fairly
 */
public record NationalTable(
        String moduleTitle,
        String title,
        String unit,
        String definition,
        String source,
        String caveat,
        String path,
        String quarter,
        Map<String, String> quarters,
        String message,
        String caution,
        @Nullable ChartView funnel,
        List<InRegion> regions) {
    public NationalTable {
        regions = List.copyOf(regions);
    }

    /** Whether nothing of it is still being drawn. */
    boolean isDrawn() {
        return funnel == null || funnel.picture() != null;
    }

    NationalTable withFunnel(ChartView drawn) {
        return new NationalTable(
                moduleTitle,
                title,
                unit,
                definition,
                source,
                caveat,
                path,
                quarter,
                quarters,
                message,
                caution,
                drawn,
                regions);
    }

    /** The figures of all lines, for the legend beside the table. */
    public List<String> figures() {
        return regions.stream()
                .flatMap(region -> Stream.concat(
                        Stream.of(region.figure()),
                        region.partnerships().stream().map(Line::figure)))
                .toList();
    }

    /**
     * A region and its partnerships.
     *
     * @param path of the measure's page among what the region published
     * @param figure of the region as a whole
     */
    public record InRegion(String name, String path, String figure, List<Line> partnerships) {
        public InRegion {
            partnerships = List.copyOf(partnerships);
        }
    }

    /** @param place compared with all others, in words; empty where it is not compared */
    public record Line(String name, String figure, String place) {}
}

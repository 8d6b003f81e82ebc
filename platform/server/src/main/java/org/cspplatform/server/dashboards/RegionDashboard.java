package org.cspplatform.server.dashboards;

import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.HomePanel;
import org.jspecify.annotations.Nullable;

/**
 * How a region's partnerships do: money, returns, every module's measures.
 *
 * @param money null where there is none yet
 * @param mapped what may be shown on the map, titles by module and measure
 * @param chosen what is shown on it
 * @param map null when nothing is released
 * @param alerts what the reader asked to be told; null when nothing
 */
public record RegionDashboard(
        Region region,
        @Nullable Money money,
        @Nullable ReturnGrid returns,
        List<ModuleHeadlines> modules,
        Map<String, String> mapped,
        String chosen,
        @Nullable ChartView map,
        HomePanel.@Nullable Panel alerts) {
    public RegionDashboard {
        modules = List.copyOf(modules);
    }

    public String base() {
        return "/regions/" + region.code();
    }

    /** What stands out, in a sentence: how many measures became better and worse. */
    public String message() {
        long better = count("Better");
        long worse = count("Worse");
        long all =
                modules.stream().mapToLong(module -> module.headlines().size()).sum();
        if (all == 0) {
            return "";
        }
        if (better + worse == 0) {
            return "None of " + all + " measures is clearly better or worse than it was.";
        }
        return "Of " + all + " measures, " + better + " " + (better == 1 ? "is" : "are") + " clearly better and "
                + worse + " clearly worse. The others vary by no more than chance would give, or are too new to tell.";
    }

    private long count(String words) {
        return modules.stream()
                .flatMap(module -> module.headlines().stream())
                .filter(headline -> headline.change().words().equals(words))
                .count();
    }
}

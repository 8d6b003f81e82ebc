package org.cspplatform.server.dashboards;

import gg.jte.Content;
import java.util.Map;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.HomePanel;
import org.jspecify.annotations.Nullable;

/**
 * How a region's partnerships do: money, returns, every module's measures.
 *
 * @param money null where there is none yet
 * @param measures every module's headlines; null when nothing is released
 * @param mapped what may be shown on the map, titles by module and measure
 * @param chosen what is shown on it
 * @param map null when nothing is released
 * @param alerts what the reader asked to be told; null when nothing
 */
public record RegionDashboard(
        Region region,
        @Nullable Money money,
        @Nullable ReturnGrid returns,
        @Nullable Content measures,
        Map<String, String> mapped,
        String chosen,
        @Nullable Content map,
        HomePanel.@Nullable Panel alerts) {
    public String base() {
        return "/regions/" + region.code();
    }
}

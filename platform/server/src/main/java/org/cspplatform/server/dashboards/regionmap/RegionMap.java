package org.cspplatform.server.dashboards.regionmap;

import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.HexLayout;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;

/**
 * The map of a region.
 *
 * @param version 0 when nobody ever changed it
 * @param members the partnerships of today, by name
 * @param chosen places by the code of the partnership; empty when the platform finds them
 */
public record RegionMap(Region region, long version, List<Partnership> members, Map<String, HexPlace> chosen) {
    public RegionMap {
        members = List.copyOf(members);
        chosen = Map.copyOf(chosen);
    }

    public boolean automatic() {
        return chosen.isEmpty();
    }

    /** Where each partnership lies: chosen, or found. */
    public HexLayout layout() {
        return HexLayout.of(
                region.code(), members.stream().map(Partnership::code).toList(), chosen);
    }
}

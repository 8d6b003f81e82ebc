package org.cspplatform.server.dashboards.regionmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.HexLayout;
import org.cspplatform.server.charts.HexMap;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.charts.Unit;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a region's office places its partnerships.
 *
 * @param preview the map as it is, or as it was entered where that can be drawn
 * @param entered whether the preview shows what is not kept yet
 * @param done what was done just now; null for nothing
 */
public record RegionMapPage(
        RegionMap map,
        RegionMapForm form,
        ChartView preview,
        boolean entered,
        @Nullable String done,
        List<FieldError> errors) {
    public String dashboard() {
        return "/regions/" + map.region().code() + "/dashboard";
    }

    public String path() {
        return "/regions/" + map.region().code() + "/map";
    }

    /** The map of places, each hexagon with its column and row. */
    static HexMap drawn(RegionMap map, HexLayout layout, boolean entered) {
        List<HexMap.Tile> tiles = new ArrayList<>();
        for (Partnership member : map.members()) {
            HexPlace place = layout.place(member.code());
            tiles.add(new HexMap.Tile(
                    member.shortName(),
                    label(member.shortName()),
                    place,
                    Figure.of(BigDecimal.valueOf(place.column()), place.column() + ", " + place.row()),
                    0,
                    false));
        }
        return new HexMap(
                new About(
                        "region-map",
                        entered ? "The map as you entered it, not kept yet" : "The map as it is",
                        "One hexagon for each partnership, with its column and row.",
                        Unit.of("column, row")),
                "Partnership",
                "Column, row",
                tiles,
                List.of("Partnership"));
    }

    private static String label(String name) {
        return name.length() <= 13 ? name : name.substring(0, 12) + "…";
    }
}

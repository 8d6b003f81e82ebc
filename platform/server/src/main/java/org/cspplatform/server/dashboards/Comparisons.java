package org.cspplatform.server.dashboards;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.charts.HexLayout;
import org.cspplatform.server.dashboards.fair.LikeForLike.Merger;
import org.cspplatform.server.dashboards.regionmap.RegionMaps;
import org.cspplatform.server.release.Audience;
import org.cspplatform.server.release.ReleasedFigures;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scopes;
import org.jspecify.annotations.Nullable;

/** Reads released measures for the board and makes them comparable. */
@Singleton
class Comparisons {
    /** Five years: enough for limits, and no more than a chart holds. */
    static final int QUARTERS = 20;

    private final ReleasedFigures figures;
    private final ReleasedYears years;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final RegionMaps maps;
    private final Clock clock;

    Comparisons(
            ReleasedFigures figures,
            ReleasedYears years,
            PartnershipDirectory partnerships,
            Scopes scopes,
            RegionMaps maps,
            Clock clock) {
        this.figures = figures;
        this.years = years;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.maps = maps;
        this.clock = clock;
    }

    /** Every measure of which something is released, by module and title, with the course of each partnership. */
    List<Compared> headlines(Region region) {
        return compared(region, figures.headlines(Audience.BOARD, region.id(), QUARTERS));
    }

    /** The same with the course of the region alone. */
    List<Compared> trends(Region region) {
        return compared(region, figures.trends(Audience.BOARD, region.id(), QUARTERS));
    }

    private List<Compared> compared(Region region, List<ReleasedMeasure> measures) {
        if (measures.isEmpty()) {
            return List.of();
        }
        Map<String, Double> residents = residents(region);
        List<Merger> mergers = mergers(region);
        return measures.stream()
                .map(measure -> new Compared(measure, mergers, residents))
                .toList();
    }

    /** One measure over all time, with a breakdown beside the whole when one is named. */
    Optional<Compared> measure(Region region, String module, String measure, @Nullable String by) {
        return figures.read(Audience.BOARD, region.id(), module, measure, null, null, by)
                .map(found -> new Compared(found, mergers(region), residents(region)));
    }

    /** The region's partnerships as they are today, by name. */
    List<Partnership> members(Region region) {
        return partnerships.inRegion(region.id(), LocalDate.now(clock));
    }

    /** Where they lie on a map. */
    HexLayout layout(Region region) {
        return maps.of(region).layout();
    }

    private Map<String, Double> residents(Region region) {
        Map<String, Double> byCode = new HashMap<>();
        List<UUID> regions = scopes.ofRegionReader(region.id()).regions();
        years.residents(regions)
                .forEach((id, people) -> partnerships.byId(id).ifPresent(found -> byCode.put(found.code(), people)));
        return byCode;
    }

    private List<Merger> mergers(Region region) {
        List<Merger> mergers = new ArrayList<>();
        for (Partnership member : members(region)) {
            scopes.ofPartnership(member.id()).readable().stream()
                    .filter(id -> !id.equals(member.id()))
                    .flatMap(id -> partnerships.byId(id).stream())
                    .forEach(before -> mergers.add(new Merger(before.code(), member.code())));
        }
        return mergers;
    }

    /** The headlines by module, of the region or of one partnership. */
    static List<ModuleHeadlines> byModule(List<Compared> compared, @Nullable String partnership) {
        Map<String, List<Headline>> headlines = new LinkedHashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (Compared each : compared) {
            String module = each.measure().module();
            titles.put(module, each.measure().moduleTitle());
            headlines.computeIfAbsent(module, _ -> new ArrayList<>()).add(Headline.of(each, partnership));
        }
        return headlines.entrySet().stream()
                .map(entry -> new ModuleHeadlines(
                        entry.getKey(), titles.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
    }
}

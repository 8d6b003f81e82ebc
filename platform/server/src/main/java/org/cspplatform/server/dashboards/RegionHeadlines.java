package org.cspplatform.server.dashboards;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.Fragments;

/**
 * The headlines of regions as last put together. Released figures change by a release alone, so they are put together again after
 * one, and otherwise every five minutes for what else they rest on: populations, and which partnerships there are. Who may see different
 * regions' figures gets their own.
 */
@Singleton
class RegionHeadlines {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 200;

    private final Comparisons comparisons;
    private final ReleasedYears years;
    private final ChartViews charts;
    private final Fragments fragments;
    private final Scopes scopes;
    private final Clock clock;
    private final Map<Key, Kept> all = new ConcurrentHashMap<>();

    RegionHeadlines(
            Comparisons comparisons,
            ReleasedYears years,
            ChartViews charts,
            Fragments fragments,
            Scopes scopes,
            Clock clock) {
        this.comparisons = comparisons;
        this.years = years;
        this.charts = charts;
        this.fragments = fragments;
        this.scopes = scopes;
        this.clock = clock;
    }

    private record Key(UUID region, List<UUID> visible) {}

    /**
     * A region's headlines.
     *
     * @param released when something was last released
     * @param measures every module's, as the page shows them; empty when nothing is released
     * @param titles of the measures, by module and measure
     * @param maps those asked for since, by module and measure, without pictures
     * @param drawn the same as the page shows them
     */
    record Kept(
            Instant released,
            Instant madeAt,
            Optional<Content> measures,
            Map<String, String> titles,
            Map<String, Optional<ChartView>> maps,
            Map<Drawn, Content> drawn) {}

    /** @param pictured for a browser without scripts */
    record Drawn(String name, boolean pictured) {}

    Kept of(Region region) {
        List<UUID> seen = visible(region);
        Key key = new Key(region.id(), seen);
        Instant released = years.lastRelease(seen);
        Instant now = clock.instant();
        Kept known = all.get(key);
        if (known != null && holds(known, released, now)) {
            return known;
        }
        if (all.size() > MOST) {
            all.clear();
        }
        // Several who come at once wait for one.
        return all.compute(
                key, (_, other) -> other != null && holds(other, released, now) ? other : make(region, released));
    }

    private static boolean holds(Kept kept, Instant released, Instant now) {
        return !kept.released().isBefore(released)
                && Duration.between(kept.madeAt(), now).compareTo(KEPT) < 0;
    }

    private Kept make(Region region, Instant released) {
        List<Compared> compared = comparisons.trends(region);
        Map<String, String> titles = new LinkedHashMap<>();
        compared.forEach(each -> titles.put(
                name(each), each.measure().moduleTitle() + ": " + each.measure().title()));
        List<ModuleHeadlines> modules = Comparisons.byModule(compared, null);
        return new Kept(
                released,
                clock.instant(),
                modules.isEmpty()
                        ? Optional.empty()
                        : Optional.of(fragments.part(
                                "dashboards/measures", Map.of("page", new RegionMeasureList(region, modules)))),
                Collections.unmodifiableMap(titles),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }

    /** The partnerships on a map, by one of the titles; kept with the headlines. */
    Optional<Content> map(Region region, Kept kept, String name) {
        if (!kept.titles().containsKey(name)) {
            return Optional.empty();
        }
        return kept.maps()
                .computeIfAbsent(name, _ -> map(region, name))
                .map(charts::forReader)
                .map(chart -> kept.drawn()
                        .computeIfAbsent(
                                new Drawn(name, chart.picture() != null),
                                _ -> fragments.part("chart/chart", Map.of("chart", chart))));
    }

    private Optional<ChartView> map(Region region, String name) {
        int slash = name.indexOf('/');
        return comparisons
                .measure(region, name.substring(0, slash), name.substring(slash + 1), null)
                .flatMap(compared -> compared.latest()
                        .map(quarter -> new PlaceCharts(compared, quarter, comparisons.members(region), null)
                                .map(comparisons.layout(region))))
                .map(charts::withoutPicture);
    }

    private static String name(Compared compared) {
        ReleasedMeasure measure = compared.measure();
        return measure.module() + "/" + measure.measure();
    }

    /** The regions of the tree whose figures the scope of the work at hand may read. */
    private List<UUID> visible(Region region) {
        List<UUID> own =
                switch (Scope.current()) {
                    case Scope.OfPartnership scope -> scope.regions();
                    case Scope.OfRegionalOffice scope -> scope.regions();
                    case Scope.OfRegionReader scope -> scope.regions();
                    case Scope.OfOperator _, Scope.Nothing _ -> List.of();
                };
        return scopes.ofRegionReader(region.id()).regions().stream()
                .filter(own::contains)
                .toList();
    }
}

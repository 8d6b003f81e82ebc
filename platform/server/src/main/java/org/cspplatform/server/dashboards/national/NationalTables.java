package org.cspplatform.server.dashboards.national;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.dashboards.Words;
import org.cspplatform.server.dashboards.fair.Basis;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.dashboards.fair.Place;
import org.cspplatform.server.dashboards.fair.Sentences;
import org.cspplatform.server.dashboards.fair.Unit;
import org.cspplatform.server.dashboards.national.NationalStore.Cell;
import org.cspplatform.server.dashboards.national.NationalStore.Said;
import org.cspplatform.server.dashboards.national.NationalStore.Standing;
import org.cspplatform.server.dashboards.national.NationalTable.InRegion;
import org.cspplatform.server.dashboards.national.NationalTable.Line;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.openness.MeasureSection;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.jspecify.annotations.Nullable;

/** Puts national tables together, and keeps each until anything of its measure is released again. */
@Singleton
class NationalTables {
    private static final int MOST = 100;

    private final NationalStore store;
    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final ChartViews charts;
    private final Map<Key, Kept> all = new ConcurrentHashMap<>();

    NationalTables(NationalStore store, RegionDirectory regions, PartnershipDirectory partnerships, ChartViews charts) {
        this.store = store;
        this.regions = regions;
        this.partnerships = partnerships;
        this.charts = charts;
    }

    private record Key(String module, String measure, LocalDate quarter) {}

    private record Kept(Standing standing, NationalTable table) {}

    /** @param quarter first day; the latest without, or when nothing of it is released */
    Optional<NationalTable> of(String module, String measure, @Nullable String quarter) {
        return store.standing(module, measure).map(standing -> {
            LocalDate shown = standing.quarters().stream()
                    .filter(day -> day.toString().equals(quarter))
                    .findFirst()
                    .orElse(standing.quarters().getFirst());
            Key key = new Key(module, measure, shown);
            if (all.size() > MOST) {
                all.clear();
            }
            return all.compute(
                            key,
                            (_, kept) -> kept != null && kept.standing().equals(standing)
                                    ? drawn(kept)
                                    : new Kept(standing, make(key, standing)))
                    .table();
        });
    }

    /** With the picture that was not at hand before. */
    private Kept drawn(Kept kept) {
        ChartView funnel = kept.table().funnel();
        return funnel == null || kept.table().isDrawn()
                ? kept
                : new Kept(kept.standing(), kept.table().withFunnel(charts.forEverybody(funnel.chart())));
    }

    private NationalTable make(Key key, Standing standing) {
        Said said = store.said(key.module(), key.measure(), key.quarter());
        List<Cell> cells = store.cells(key.module(), key.measure(), key.quarter());
        Basis basis = basis(said);
        Optional<Funnel> funnel = Funnel.of(basis, units(cells));
        Map<String, String> places = new HashMap<>();
        funnel.ifPresent(found -> found.units()
                .forEach(placed -> places.put(
                        placed.unit().code(),
                        placed.place() == Place.WITHIN
                                ? "Within what chance gives"
                                : upper(placed.place().words()))));
        Map<String, String> quarters = new LinkedHashMap<>();
        standing.quarters().forEach(day -> quarters.put(day.toString(), label(day)));
        return new NationalTable(
                said.moduleTitle(),
                said.title(),
                Words.unit(said.kind(), said.unit(), said.per(), said.population()),
                said.definition(),
                said.source(),
                said.caveat(),
                MeasureSection.national(key.module(), key.measure()),
                key.quarter().toString(),
                quarters,
                funnel.map(found -> message(found)).orElse("The partnerships cannot be compared fairly"),
                funnel.map(Sentences::caution).orElse(""),
                funnel.map(found -> charts.forEverybody(NationalFunnel.of(
                                said.title() + ", " + label(key.quarter()) + ": " + message(found),
                                said,
                                found,
                                number -> words(said, number))))
                        .orElse(null),
                byRegion(key, said, cells, places));
    }

    private static String message(Funnel funnel) {
        long far =
                funnel.units().stream().filter(placed -> placed.place().isFar()).count();
        long outside = funnel.outside().size();
        return "of " + funnel.units().size() + " partnerships " + outside + (outside == 1 ? " is" : " are")
                + " beyond the 95% limits and " + far + " beyond the 99.8% limits";
    }

    private List<Unit> units(List<Cell> cells) {
        List<Unit> units = new ArrayList<>();
        for (Cell cell : cells) {
            BigDecimal count = cell.numerator();
            BigDecimal volume = cell.denominator();
            UUID id = cell.partnership();
            if (id != null && count != null && volume != null && volume.signum() > 0) {
                partnerships
                        .byId(id)
                        .ifPresent(found -> units.add(
                                new Unit(found.code(), found.shortName(), count.doubleValue(), volume.doubleValue())));
            }
        }
        return units;
    }

    private List<InRegion> byRegion(Key key, Said said, List<Cell> cells, Map<String, String> places) {
        Map<String, List<Line>> lines = new TreeMap<>();
        Map<String, String> codes = new HashMap<>();
        Map<String, String> totals = new HashMap<>();
        for (Cell cell : cells) {
            Optional<Region> of = regions.byId(cell.region());
            String region = of.map(Region::name).orElse("");
            codes.put(region, of.map(Region::code).orElse(""));
            List<Line> own = lines.computeIfAbsent(region, _ -> new ArrayList<>());
            String figure = figure(said, cell);
            UUID id = cell.partnership();
            if (id == null) {
                totals.put(region, figure);
            } else {
                Optional<Partnership> found = partnerships.byId(id);
                own.add(new Line(
                        found.map(Partnership::shortName).orElse(""),
                        figure,
                        found.map(each -> places.getOrDefault(each.code(), "")).orElse("")));
            }
        }
        return lines.entrySet().stream()
                .map(entry -> new InRegion(
                        entry.getKey(),
                        "/public/" + codes.get(entry.getKey()) + "/measures/" + key.module() + "/" + key.measure(),
                        totals.getOrDefault(entry.getKey(), Figure.MISSING.words()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Line::name))
                                .toList()))
                .toList();
    }

    private static String figure(Said said, Cell cell) {
        BigDecimal number = cell.figure();
        if (number != null) {
            return words(said, number);
        }
        return (cell.shown().endsWith("S") ? Figure.WITHHELD : Figure.MISSING).words();
    }

    private static String words(Said said, BigDecimal number) {
        return Words.number(said.kind(), said.unit(), number);
    }

    private static Basis basis(Said said) {
        Integer per = said.per();
        if (said.kind().isShare()) {
            return new Basis.Share();
        }
        return said.kind() == MeasureKind.RATE && per != null ? new Basis.Rate(per) : new Basis.Alone();
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String label(LocalDate quarter) {
        return FinancialYear.of(quarter) + " " + Quarter.of(quarter);
    }
}

package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.measures.MeasureSeries.Change;
import org.cspplatform.server.release.ReleasedTables.Found;
import org.cspplatform.server.release.ReleasedTables.Question;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * What is released of a region, for pages, charts, files, the API and papers alike. The scope of the work at hand decides what of
 * {@link Audience#BOARD} is found; {@link Audience#PUBLIC} is found by everybody. Of a region with others below it one gets the
 * partnerships of those too, and the total of the region itself only.
 */
@Singleton
public final class ReleasedFigures {
    private final ReleasedTables tables;
    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;

    ReleasedFigures(ReleasedTables tables, RegionDirectory regions, PartnershipDirectory partnerships, Scopes scopes) {
        this.tables = tables;
        this.regions = regions;
        this.partnerships = partnerships;
        this.scopes = scopes;
    }

    /** Measures of which something is released, by module and title. */
    public List<ListedMeasure> list(Audience audience, UUID region) {
        return list(ReleasedViews.of(audience), audience, region);
    }

    /** The same of drafts, for the office that releases them. */
    List<ListedMeasure> listDrafts(Audience audience, UUID region) {
        return list(ReleasedViews.DRAFT, audience, region);
    }

    /**
     * What stands released of a measure now.
     *
     * @param from a day of the first quarter wanted, null for all
     * @param to a day of the last quarter wanted, null for all
     * @param by a breakdown wanted beside the whole; null for the whole only
     * @return empty when nothing of it is released
     */
    public Optional<ReleasedMeasure> read(
            Audience audience,
            UUID region,
            String module,
            String measure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by) {
        return read(ReleasedViews.of(audience), audience, region, module, measure, from, to, null, by);
    }

    /** What stood released at a moment: papers that were frozen then say the same for ever. */
    public Optional<ReleasedMeasure> asOf(
            Audience audience,
            UUID region,
            String module,
            String measure,
            Instant asOf,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by) {
        return read(ReleasedViews.of(audience), audience, region, module, measure, from, to, asOf, by);
    }

    /** The drafts of a measure, for the office that releases them; empty for everybody else. */
    public Optional<ReleasedMeasure> draft(
            Audience audience,
            UUID region,
            String module,
            String measure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by) {
        return read(ReleasedViews.DRAFT, audience, region, module, measure, from, to, null, by);
    }

    /**
     * Every measure's figures without breakdowns, over the last quarters up to the latest of which anything is released.
     *
     * @param quarters at least 1
     */
    public List<ReleasedMeasure> headlines(Audience audience, UUID region, int quarters) {
        return measures(region, tables.headlines(ReleasedViews.of(audience), audience, tree(region), quarters));
    }

    /**
     * The same where the partnerships' own course is not asked for: of quarters before each measure's latest the region's total only,
     * which is a tenth of the cells.
     */
    public List<ReleasedMeasure> trends(Audience audience, UUID region, int quarters) {
        return measures(region, tables.trends(ReleasedViews.of(audience), audience, tree(region), quarters));
    }

    private List<ReleasedMeasure> measures(UUID region, Found found) {
        Map<UUID, List<StoredCell>> cells = found.cells().stream().collect(Collectors.groupingBy(StoredCell::tableId));
        List<ReleasedMeasure> headlines = new ArrayList<>();
        byMeasure(found.tables())
                .values()
                .forEach(of -> headlines.add(measure(
                        region,
                        of,
                        of.stream()
                                .flatMap(table -> cells.getOrDefault(table.id(), List.of()).stream())
                                .toList())));
        return headlines;
    }

    private List<ListedMeasure> list(ReleasedViews views, Audience audience, UUID region) {
        List<ListedMeasure> listed = new ArrayList<>();
        byMeasure(tables.all(views, audience, tree(region))).values().forEach(of -> {
            StoredTable first = of.getFirst();
            StoredTable last = of.getLast();
            MeasureWords words = last.words();
            listed.add(new ListedMeasure(
                    words.module(),
                    words.moduleTitle(),
                    words.measure(),
                    words.title(),
                    words.kind(),
                    words.unit(),
                    new ReportedQuarter(first.start()).label(),
                    first.start(),
                    new ReportedQuarter(last.start()).label(),
                    last.start(),
                    last.breakdowns()));
        });
        return listed;
    }

    private Optional<ReleasedMeasure> read(
            ReleasedViews views,
            Audience audience,
            UUID region,
            String module,
            String measure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant asOf,
            @Nullable String by) {
        LocalDate first = from == null ? null : ReportedQuarter.of(from).start();
        Found found = tables.read(views, new Question(audience, tree(region), module, measure, first, to, asOf, by));
        return found.tables().isEmpty()
                ? Optional.empty()
                : Optional.of(measure(region, found.tables(), found.cells()));
    }

    private ReleasedMeasure measure(UUID regionId, List<StoredTable> of, List<StoredCell> cells) {
        Region region = regions.byId(regionId).orElseThrow();
        StoredTable last = of.getLast();
        MeasureWords words = last.words();
        return new ReleasedMeasure(
                region.code(),
                region.name(),
                last.audience(),
                words.module(),
                words.moduleTitle(),
                words.measure(),
                words.title(),
                words.kind(),
                words.direction(),
                words.unit(),
                words.per(),
                words.population(),
                words.target(),
                words.definition(),
                words.source(),
                words.caveat(),
                changes(of),
                of.stream().flatMap(table -> table.notes().stream()).distinct().toList(),
                last.breakdowns(),
                of.stream().map(StoredTable::release).toList(),
                cells.stream()
                        .filter(cell ->
                                cell.partnershipId() != null || cell.regionId().equals(regionId))
                        .map(cell -> cell.released(partnerships))
                        .toList());
    }

    private static List<Change> changes(List<StoredTable> of) {
        Map<Integer, Change> changes = new LinkedHashMap<>();
        LocalDate first = of.getFirst().start();
        LocalDate last = new ReportedQuarter(of.getLast().start()).lastDay();
        for (StoredTable table : of) {
            MeasureWords words = table.words();
            LocalDate since = words.definitionSince();
            if (since != null && since.isAfter(first) && !since.isAfter(last)) {
                changes.put(
                        words.definitionVersion(),
                        new Change(
                                words.definitionVersion(), since, words.definitionChange(), words.earlierRecounted()));
            }
        }
        return List.copyOf(changes.values());
    }

    private static Map<List<String>, List<StoredTable>> byMeasure(List<StoredTable> tables) {
        return tables.stream()
                .collect(Collectors.groupingBy(StoredTable::key, LinkedHashMap::new, Collectors.toList()));
    }

    private List<UUID> tree(UUID region) {
        return scopes.ofRegionReader(region).regions();
    }
}

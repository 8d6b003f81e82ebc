package org.cspplatform.server.release;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.measures.MeasureTable;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Released measures of a region for people: the list, and every figure of each, drafts too, with its files. */
@Hidden
@Controller("/regions/{region}/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
public class RegionMeasurePages {
    private static final int MOST_QUARTERS = 12;

    private final Reach reach;
    private final RegionMeasures measures;
    private final ChartViews charts;

    RegionMeasurePages(Reach reach, RegionMeasures measures, ChartViews charts) {
        this.reach = reach;
        this.measures = measures;
        this.charts = charts;
    }

    /** A measure in the list. */
    public record Line(String title, String path, String kind, String periods) {}

    /** The list, by the title of the module. */
    public record ListPage(String regionName, String path, Map<String, List<Line>> modules) {}

    /**
     * One measure.
     *
     * @param quarters by code for the choice
     * @param by the breakdown chosen, empty for none
     * @param broken null when no breakdown is chosen
     * @param marks what the marks in the table mean
     */
    public record MeasurePage(
            ReleasedMeasure measure,
            boolean draft,
            String path,
            String file,
            Map<String, String> audiences,
            Map<String, String> quarters,
            Map<String, String> breakdowns,
            String audience,
            String quarter,
            String by,
            String unit,
            @Nullable String target,
            ChartView chart,
            MeasureTable series,
            MeasureTable ofQuarter,
            @Nullable MeasureTable broken,
            List<String> marks,
            ReleasedRelease release) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "released-measures")
    HttpResponse<?> list(String region) {
        Region found = reach.region(region);
        String path = "/regions/" + found.code() + "/measures";
        Map<String, List<Line>> modules = new LinkedHashMap<>();
        measures.list(found, new AskedFigures(Audience.BOARD, false, null, null, null))
                .forEach(listed -> modules.computeIfAbsent(listed.moduleTitle(), _ -> new ArrayList<>())
                        .add(new Line(
                                listed.title(),
                                path + "/" + listed.module() + "/" + listed.measure(),
                                listed.unit(),
                                listed.firstPeriod().equals(listed.lastPeriod())
                                        ? listed.lastPeriod()
                                        : listed.firstPeriod() + " to " + listed.lastPeriod())));
        return HttpResponse.ok(Pages.view("release/measures", new ListPage(found.name(), path, modules)));
    }

    @Get("/{module}/{measure}")
    @Audited(
            action = AuditAction.READ,
            subject = "released-measure",
            id = {"region", "module", "measure"})
    HttpResponse<?> show(
            String region,
            String module,
            String measure,
            @QueryValue @Nullable String audience,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String quarter,
            @QueryValue @Nullable String by) {
        Region found = reach.region(region);
        AskedFigures asked = asked(audience, state, by);
        ReleasedMeasure released;
        try {
            released = measures.read(found, module, measure, asked);
        } catch (InvalidException noSuchBreakdown) {
            // An address that was kept while the breakdown went: the whole is still there.
            released = measures.read(
                    found, module, measure, new AskedFigures(asked.audience(), asked.draft(), null, null, null));
        }
        return HttpResponse.ok(Pages.view("release/measure", page(found, released, asked, quarter)));
    }

    private static AskedFigures asked(@Nullable String audience, @Nullable String state, @Nullable String by) {
        try {
            return AskedFigures.of(audience, state, null, null, null, by);
        } catch (InvalidException noSuchThing) {
            throw new NotFoundException("released measure");
        }
    }

    private MeasurePage page(Region region, ReleasedMeasure released, AskedFigures asked, @Nullable String quarter) {
        List<ReleasedRelease> known = distinct(released.releases());
        List<ReleasedRelease> shown = known.subList(Math.max(0, known.size() - MOST_QUARTERS), known.size());
        List<String> periods = shown.stream().map(ReleasedRelease::period).toList();
        ReleasedRelease chosen = shown.stream()
                .filter(each -> new ReportedQuarter(each.from()).code().equals(quarter))
                .findFirst()
                .orElse(shown.getLast());
        String audience = asked.audience() == Audience.PUBLIC ? "public" : "board";
        String measure = "/regions/" + region.code() + "/measures/" + released.module() + "/" + released.measure();
        var breakdown = released.breakdowns().stream()
                .filter(each -> each.field().equals(asked.by()))
                .findFirst();
        Map<String, String> breakdowns = new LinkedHashMap<>();
        breakdowns.put("", "None");
        released.breakdowns().forEach(each -> breakdowns.put(each.field(), each.label()));
        Map<String, String> audiences = new LinkedHashMap<>();
        audiences.put("board", "The board");
        audiences.put("public", "The public");
        return new MeasurePage(
                released,
                asked.draft(),
                measure,
                "/api/v1" + measure + "?audience=" + audience + (asked.draft() ? "&state=draft" : "")
                        + breakdown.map(each -> "&by=" + each.field()).orElse(""),
                audiences,
                quarters(shown),
                breakdowns,
                audience,
                new ReportedQuarter(chosen.from()).code(),
                breakdown.map(ReleasedBreakdown::field).orElse(""),
                ReleasedWords.unit(released),
                released.target() == null ? null : ReleasedWords.figure(released, new Shown.Value(released.target())),
                charts.of(ReleasedChart.of(released, periods)),
                ReleasedGrid.series(released, periods),
                ReleasedGrid.quarter(released, chosen.period()),
                breakdown
                        .map(each -> ReleasedGrid.by(released, chosen.period(), each))
                        .orElse(null),
                marks(released, periods),
                chosen);
    }

    /** Of a region with others below it a quarter has a release of each; one stands for it. */
    private static List<ReleasedRelease> distinct(List<ReleasedRelease> releases) {
        Map<String, ReleasedRelease> byPeriod = new LinkedHashMap<>();
        releases.forEach(release -> byPeriod.put(release.period(), release));
        return List.copyOf(byPeriod.values());
    }

    private static Map<String, String> quarters(List<ReleasedRelease> shown) {
        Map<String, String> quarters = new LinkedHashMap<>();
        shown.reversed().forEach(each -> quarters.put(new ReportedQuarter(each.from()).code(), each.period()));
        return quarters;
    }

    private static List<String> marks(ReleasedMeasure released, List<String> periods) {
        Set<QualityFlag> flags = released.cells().stream()
                .filter(cell -> cell.isWhole() && periods.contains(cell.period()))
                .flatMap(cell -> cell.flags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return flags.stream()
                .map(flag -> flag.mark() + " " + flag.title().toLowerCase(Locale.UK))
                .toList();
    }
}

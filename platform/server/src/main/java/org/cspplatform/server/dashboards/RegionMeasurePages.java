package org.cspplatform.server.dashboards;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.dashboards.MeasureCharts.Subject;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** A region's released measures: one by one, and those of a module as its reports order them. Never a record, never a person. */
@Hidden
@Controller("/regions/{region}/dashboard/{module}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class RegionMeasurePages {
    private final Reach reach;
    private final Comparisons comparisons;
    private final ModuleReports reports;
    private final ChartViews charts;

    RegionMeasurePages(Reach reach, Comparisons comparisons, ModuleReports reports, ChartViews charts) {
        this.reach = reach;
        this.comparisons = comparisons;
        this.reports = reports;
        this.charts = charts;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "released-report")
    HttpResponse<?> module(String region, String module) {
        Region found = reach.region(region);
        List<Compared> released = comparisons.trends(found).stream()
                .filter(compared -> compared.measure().module().equals(module))
                .toList();
        if (released.isEmpty()) {
            throw new NotFoundException("module");
        }
        return HttpResponse.ok(Pages.view("dashboards/module", reports.of(found, module, released)));
    }

    /**
     * @param partnership whose figures are shown over time; the region's without
     * @param quarter first day of the quarter that is compared; the latest without, or when nothing of it is released
     */
    @Get("/{measure}")
    @Audited(action = AuditAction.READ, subject = "released-measure")
    HttpResponse<?> measure(
            String region,
            String module,
            String measure,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable String quarter,
            @QueryValue @Nullable String by,
            SignedIn person) {
        Region found = reach.region(region);
        Compared compared = comparisons
                .measure(found, module, measure, by == null || by.isBlank() ? null : by)
                .orElseThrow(() -> new NotFoundException("measure"));
        Map<String, String> quarters = quarters(compared);
        LocalDate shown = compared.quarters().stream()
                .filter(day -> day.toString().equals(quarter))
                .findFirst()
                .or(compared::latest)
                .orElseThrow(() -> new NotFoundException("measure"));
        Map<String, String> subjects = new LinkedHashMap<>(Map.of("", found.name()));
        List<Partnership> members = comparisons.members(found);
        members.forEach(member -> subjects.put(member.code(), member.shortName()));
        String subject = partnership != null && subjects.containsKey(partnership) ? partnership : "";
        Map<String, String> breakdowns = new LinkedHashMap<>(Map.of("", "Not broken down"));
        compared.measure()
                .breakdowns()
                .forEach(each ->
                        breakdowns.put(each.field(), "By " + each.label().toLowerCase(Locale.UK)));
        PlaceCharts places = new PlaceCharts(compared, shown, members, own(members, person));
        return HttpResponse.ok(Pages.view(
                "dashboards/measure",
                new MeasureView(
                        compared.measure(),
                        "/regions/" + found.code(),
                        subject,
                        subjects,
                        shown.toString(),
                        quarters,
                        by == null ? "" : by,
                        compared.measure().breakdowns().isEmpty() ? Map.of() : breakdowns,
                        charts.of(MeasureCharts.run(
                                compared,
                                new Subject(
                                        subject.isEmpty() ? null : subject,
                                        subjects.getOrDefault(subject, found.name())))),
                        places.funnel().map(charts::of).orElse(null),
                        charts.of(places.map(comparisons.layout(found))),
                        person.has(Role.REGION_OFFICER) && found.id().equals(person.regionId()),
                        MeasureTables.byQuarter(compared, found.name()),
                        by == null ? null : MeasureTables.broken(compared, shown, by, found.name()))));
    }

    private static @Nullable String own(List<Partnership> members, SignedIn person) {
        return members.stream()
                .filter(member -> member.id().equals(person.partnershipId()))
                .map(Partnership::code)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> quarters(Compared compared) {
        Map<String, String> quarters = new LinkedHashMap<>();
        List<ReleasedCell> cells = compared.measure().cells();
        compared.quarters().reversed().forEach(day -> cells.stream()
                .filter(cell -> cell.from().equals(day))
                .findFirst()
                .ifPresent(cell -> quarters.put(day.toString(), cell.period())));
        return quarters;
    }
}

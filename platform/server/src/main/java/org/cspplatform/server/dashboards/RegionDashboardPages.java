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
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.dashboards.RegionYears.RegionYear;
import org.cspplatform.server.dashboards.alerts.AlertPanel;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** A region at a glance, from released figures only. */
@Hidden
@Controller("/regions/{region}/dashboard")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class RegionDashboardPages {
    private final Reach reach;
    private final Comparisons comparisons;
    private final RegionYears years;
    private final ChartViews charts;
    private final AlertPanel alerts;

    RegionDashboardPages(
            Reach reach, Comparisons comparisons, RegionYears years, ChartViews charts, AlertPanel alerts) {
        this.reach = reach;
        this.comparisons = comparisons;
        this.years = years;
        this.charts = charts;
        this.alerts = alerts;
    }

    /** @param map which measure is shown on the map: module and measure, with a slash between; the first when there is no such one */
    @Get
    @Audited(action = AuditAction.READ, subject = "dashboard")
    HttpResponse<?> dashboard(
            String region,
            @QueryValue @Nullable FinancialYear year,
            @QueryValue @Nullable String map,
            Authentication person) {
        Region found = reach.region(region);
        List<Compared> compared = comparisons.headlines(found);
        Optional<RegionYear> ofYear = years.of(found, year);
        Optional<Compared> shown = compared.stream()
                .filter(each -> name(each).equals(map))
                .findFirst()
                .or(() -> compared.stream().findFirst());
        return HttpResponse.ok(Pages.view(
                "dashboards/region",
                new RegionDashboard(
                        found,
                        ofYear.map(RegionYear::money).orElse(null),
                        ofYear.map(RegionYear::returns).orElse(null),
                        Comparisons.byModule(compared, null),
                        mapped(compared),
                        shown.map(RegionDashboardPages::name).orElse(""),
                        shown.flatMap(each -> map(found, each)).orElse(null),
                        alerts.panelFor(person).orElse(null))));
    }

    private Optional<ChartView> map(Region region, Compared compared) {
        return compared.latest()
                .map(quarter -> charts.of(
                        new PlaceCharts(compared, quarter, comparisons.members(region), null).map(region.code())));
    }

    private static Map<String, String> mapped(List<Compared> compared) {
        Map<String, String> titles = new LinkedHashMap<>();
        compared.forEach(each -> titles.put(
                name(each), each.measure().moduleTitle() + ": " + each.measure().title()));
        return titles;
    }

    private static String name(Compared compared) {
        return compared.measure().module() + "/" + compared.measure().measure();
    }
}

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
import java.util.Optional;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.dashboards.RegionHeadlines.Kept;
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
    private final RegionHeadlines headlines;
    private final RegionYears years;
    private final AlertPanel alerts;

    RegionDashboardPages(Reach reach, RegionHeadlines headlines, RegionYears years, AlertPanel alerts) {
        this.reach = reach;
        this.headlines = headlines;
        this.years = years;
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
        Kept kept = headlines.of(found);
        Optional<RegionYear> ofYear = years.of(found, year);
        String shown = map != null && kept.titles().containsKey(map)
                ? map
                : kept.titles().keySet().stream().findFirst().orElse("");
        return HttpResponse.ok(Pages.view(
                "dashboards/region",
                new RegionDashboard(
                        found,
                        ofYear.map(RegionYear::money).orElse(null),
                        ofYear.map(RegionYear::returns).orElse(null),
                        kept.measures().orElse(null),
                        kept.titles(),
                        shown,
                        headlines.map(found, kept, shown).orElse(null),
                        alerts.panelFor(person).orElse(null))));
    }
}

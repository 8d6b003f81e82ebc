package org.cspplatform.server.funding.monitoring;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.Nullable;
import java.net.URI;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.fund.ReleasedFund;
import org.cspplatform.server.funding.monitoring.MonitoringTables.Place;
import org.cspplatform.server.funding.returns.ReturnMatrices;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.Pages;

/** A region's home, its monitoring tables and its thematic analysis. */
@Hidden
@Controller("/regions/{region}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class MonitoringPages {
    private final Reach reach;
    private final MonitoringTables tables;
    private final ReleasedFund fund;
    private final ReturnMatrices matrices;
    private final ChartViews charts;

    MonitoringPages(
            Reach reach, MonitoringTables tables, ReleasedFund fund, ReturnMatrices matrices, ChartViews charts) {
        this.reach = reach;
        this.tables = tables;
        this.fund = fund;
        this.matrices = matrices;
        this.charts = charts;
    }

    /** The region at a glance: of the latest quarter with a return, unless another is asked for. */
    @Get("{?year,quarter}")
    @Audited(action = AuditAction.READ, subject = "monitoring")
    HttpResponse<?> home(String region, @Nullable FinancialYear year, @Nullable Quarter quarter, SignedIn person) {
        Region found = reach.region(region);
        Place latest = tables.latest(found);
        FinancialYear ofYear = year == null ? latest.year() : year;
        Quarter upTo = quarter == null ? usual(ofYear, latest) : quarter;
        return HttpResponse.ok(Pages.view(
                "monitoring/region",
                new RegionHomePage(
                        fund.of(found, ofYear),
                        page(found, ofYear, upTo),
                        person.has(Role.REGION_OFFICER) ? matrices.of(found, ofYear) : null)));
    }

    @Get("/monitoring")
    HttpResponse<?> latest(String region) {
        Region found = reach.region(region);
        Place latest = tables.latest(found);
        return HttpResponse.seeOther(
                URI.create("/regions/" + found.code() + "/monitoring/" + latest.year() + "/" + latest.quarter()));
    }

    @Get("/monitoring/{year}/{quarter}")
    @Audited(action = AuditAction.READ, subject = "monitoring")
    HttpResponse<?> monitoring(String region, FinancialYear year, Quarter quarter) {
        return HttpResponse.ok(Pages.view("monitoring/monitoring", page(reach.region(region), year, quarter)));
    }

    @Get("/fund")
    HttpResponse<?> latestFund(String region) {
        Region found = reach.region(region);
        return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/fund/" + latestYear(found)));
    }

    @Get("/thematic-analysis")
    HttpResponse<?> latestThemes(String region) {
        Region found = reach.region(region);
        return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/thematic-analysis/"
                + tables.latest(found).year()));
    }

    @Get("/thematic-analysis/{year}")
    @Audited(action = AuditAction.READ, subject = "thematic-analysis")
    HttpResponse<?> themes(String region, FinancialYear year) {
        Region found = reach.region(region);
        return HttpResponse.ok(Pages.view(
                "monitoring/themes", new ThematicPage(tables.thematicAnalysis(found, year), tables.years(found))));
    }

    private MonitoringPage page(Region region, FinancialYear year, Quarter quarter) {
        return MonitoringPage.of(tables.monitoring(region, year, quarter), charts, tables.years(region));
    }

    private FinancialYear latestYear(Region region) {
        return tables.years(region).stream().findFirst().orElseGet(() -> tables.latest(region)
                .year());
    }

    private static Quarter usual(FinancialYear year, Place latest) {
        return year.equals(latest.year()) ? latest.quarter() : Quarter.Q4;
    }
}

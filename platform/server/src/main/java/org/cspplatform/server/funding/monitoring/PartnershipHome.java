package org.cspplatform.server.funding.monitoring;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.plan.PlanSummaries;
import org.cspplatform.server.funding.returns.ReturnReader;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.web.HomePanel;
import org.cspplatform.server.web.Pages;

/** Where a partnership's people begin. */
@Hidden
@Controller("/partnerships/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
class PartnershipHome {
    private final Reach reach;
    private final PlanSummaries plans;
    private final ReturnReader returns;
    private final List<HomePanel> panels;
    private final Clock clock;

    PartnershipHome(Reach reach, PlanSummaries plans, ReturnReader returns, List<HomePanel> panels, Clock clock) {
        this.reach = reach;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
        this.plans = plans;
        this.returns = returns;
        this.clock = clock;
    }

    /** The latest year with a plan, unless another is asked for. */
    @Get("{?year}")
    @Audited(action = AuditAction.READ, subject = "partnership-home", partnership = "code")
    HttpResponse<?> home(String code, @Nullable FinancialYear year, Authentication person) {
        Partnership partnership = reach.partnership(code);
        FinancialYear ofYear = year == null ? plans.latestYear(partnership) : year;
        return HttpResponse.ok(Pages.view(
                "monitoring/partnership",
                new PartnershipHomePage(
                        partnership,
                        plans.of(partnership, ofYear),
                        returns.year(partnership.id(), ofYear),
                        returns.dueDates(ofYear),
                        panels.stream()
                                .flatMap(panel -> panel.panelFor(person).stream())
                                .toList(),
                        LocalDate.now(clock))));
    }

    @Get("/plan")
    HttpResponse<?> latestPlan(String code) {
        Partnership partnership = reach.partnership(code);
        return HttpResponse.seeOther(
                URI.create("/partnerships/" + partnership.code() + "/plan/" + plans.latestYear(partnership)));
    }
}

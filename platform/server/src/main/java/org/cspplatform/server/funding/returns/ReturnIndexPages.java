package org.cspplatform.server.funding.returns;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Reach;

/** Leads on to the returns of the latest year for which there is a plan. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReturnIndexPages {
    private final Reach reach;
    private final ReturnReader reader;

    ReturnIndexPages(Reach reach, ReturnReader reader) {
        this.reach = reach;
        this.reader = reader;
    }

    @Get("/partnerships/{code}/returns")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    HttpResponse<?> ofPartnership(String code) {
        String known = reach.partnership(code).code();
        return ReturnPageMaker.redirect("/partnerships/" + known + "/returns/" + reader.latestYear());
    }

    @Get("/regions/{region}/returns")
    @Secured(Role.REGION_OFFICER)
    HttpResponse<?> ofRegion(String region) {
        String known = reach.region(region).code();
        return ReturnPageMaker.redirect("/regions/" + known + "/returns/" + reader.latestYear());
    }
}

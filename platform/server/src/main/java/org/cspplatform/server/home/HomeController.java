package org.cspplatform.server.home;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.UUID;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;

/** Sends each person to their own first page. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class HomeController {
    private static final String OPERATORS_PLACE = "/tenants";

    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;

    HomeController(PartnershipDirectory partnerships, RegionDirectory regions) {
        this.partnerships = partnerships;
        this.regions = regions;
    }

    @Get("/")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> home(SignedIn person) {
        return HttpResponse.seeOther(URI.create(placeOf(person)));
    }

    private String placeOf(SignedIn person) {
        UUID partnership = person.partnershipId();
        UUID region = person.regionId();
        if (partnership != null) {
            return partnerships
                    .byId(partnership)
                    .map(Partnership::code)
                    .map(code -> "/partnerships/" + code)
                    .orElse(OPERATORS_PLACE);
        }
        if (region != null) {
            return regions.byId(region)
                    .map(Region::code)
                    .map(code -> "/regions/" + code)
                    .orElse(OPERATORS_PLACE);
        }
        return OPERATORS_PLACE;
    }
}

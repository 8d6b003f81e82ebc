package org.cspplatform.server.tenancy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Where the operator sees which tenants there are and makes new ones. */
@Hidden
@Controller("/tenants")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("operator")
@Produces(MediaType.TEXT_HTML)
class TenantPages {
    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final TenantRegistry registry;
    private final Checked checked;
    private final Clock clock;

    TenantPages(
            RegionDirectory regions,
            PartnershipDirectory partnerships,
            TenantRegistry registry,
            Checked checked,
            Clock clock) {
        this.regions = regions;
        this.partnerships = partnerships;
        this.registry = registry;
        this.checked = checked;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(@QueryValue @Nullable String made) {
        return HttpResponse.ok(
                Pages.view("tenancy/tenants", page(PartnershipForm.empty(), List.of(), madeMessage(made))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(@Body PartnershipForm form) {
        NewPartnership entered = form.entered();
        List<FieldError> errors = checked.errorsOf(entered);
        if (errors.isEmpty()) {
            try {
                registry.create(entered);
                return HttpResponse.seeOther(URI.create("/tenants?made=" + entered.code()));
            } catch (Refusal refused) {
                errors = refused.errors().isEmpty()
                        ? List.of(new FieldError("code", refused.words()))
                        : refused.errors();
            }
        }
        return HttpResponse.unprocessableEntity().body(Pages.view("tenancy/tenants", page(form, errors, null)));
    }

    private TenantsPage page(PartnershipForm form, List<FieldError> errors, @Nullable String done) {
        LocalDate today = LocalDate.now(clock);
        return new TenantsPage(
                regions.all().stream()
                        .map(region -> new TenantsPage.RegionWithPartnerships(
                                region, partnerships.inRegion(region.id(), today)))
                        .toList(),
                form,
                errors,
                done);
    }

    private @Nullable String madeMessage(@Nullable String code) {
        return code == null
                ? null
                : partnerships
                        .byCode(code)
                        .map(partnership -> partnership.name() + " is made and can be used")
                        .orElse(null);
    }
}

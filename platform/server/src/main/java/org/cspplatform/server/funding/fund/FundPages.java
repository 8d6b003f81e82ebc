package org.cspplatform.server.funding.fund;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.MoneyHistory;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;

/** The fund of a year: everybody concerned reads it, the region's office keeps its lines. */
@Hidden
@Controller("/regions/{region}/fund/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FundPages {
    private final Reach reach;
    private final FundBook book;
    private final ReleasedFund released;
    private final MoneyHistory history;
    private final Checked checked;

    FundPages(Reach reach, FundBook book, ReleasedFund released, MoneyHistory history, Checked checked) {
        this.reach = reach;
        this.book = book;
        this.released = released;
        this.history = history;
        this.checked = checked;
    }

    @Get
    @Secured({
        Role.REGION_OFFICER,
        Role.REGION_ANALYST,
        Role.BOARD_MEMBER,
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER
    })
    @Audited(action = AuditAction.READ, subject = "fund")
    HttpResponse<?> show(String region, FinancialYear year, SignedIn person) {
        return HttpResponse.ok(
                Pages.view("fund/fund", page(reach.region(region), year, person, LineForm.empty(), List.of())));
    }

    @Post("/lines")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.CREATE, subject = "fund-line")
    HttpResponse<?> add(String region, FinancialYear year, @Body LineForm form, SignedIn person) {
        Region found = reach.region(region);
        try {
            book.addLine(found, year, form.entered(checked), person.name());
            return HttpResponse.seeOther(place(found, year));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("fund/fund", page(found, year, person, form, invalid.errors())));
        }
    }

    @Get("/lines/{id}")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.READ, subject = "fund-line")
    HttpResponse<?> line(String region, FinancialYear year, UUID id) {
        Region found = reach.region(region);
        LineForm form = LineForm.of(book.line(found, year, id));
        return HttpResponse.ok(Pages.view("fund/line", linePage(found, year, id, form, List.of())));
    }

    @Post("/lines/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.UPDATE, subject = "fund-line")
    HttpResponse<?> replace(String region, FinancialYear year, UUID id, @Body LineForm form, SignedIn person) {
        Region found = reach.region(region);
        KeptLine present = asShown(book.line(found, year, id), form);
        try {
            book.replaceLine(found, present, form.entered(checked), person.name());
            return HttpResponse.seeOther(place(found, year));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("fund/line", linePage(found, year, id, form, invalid.errors())));
        }
    }

    @Post("/lines/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.DELETE, subject = "fund-line")
    HttpResponse<?> withdraw(String region, FinancialYear year, UUID id, @Body LineForm form, SignedIn person) {
        Region found = reach.region(region);
        book.withdrawLine(found, asShown(book.line(found, year, id), form), person.name());
        return HttpResponse.seeOther(place(found, year));
    }

    private static KeptLine asShown(KeptLine present, LineForm form) {
        if (!Objects.equals(form.version(), present.version())) {
            throw new PreconditionFailedException();
        }
        return present;
    }

    private FundPage page(Region region, FinancialYear year, SignedIn person, LineForm form, List<FieldError> errors) {
        boolean office = person.has(Role.REGION_OFFICER);
        return new FundPage(
                region,
                released.of(region, year),
                office ? book.approvals(region, year) : List.of(),
                office && region.id().equals(person.regionId()),
                form,
                errors);
    }

    private LinePage linePage(Region region, FinancialYear year, UUID id, LineForm form, List<FieldError> errors) {
        return new LinePage(region, year, id, form, history.ofRegion(region.id(), id), errors);
    }

    static URI place(Region region, FinancialYear year) {
        return URI.create("/regions/" + region.code() + "/fund/" + year);
    }
}

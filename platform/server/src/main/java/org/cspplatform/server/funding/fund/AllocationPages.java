package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.MoneyHistory;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** Where the region's office gives partnerships money and approves over-commitments. */
@Hidden
@Controller("/regions/{region}/fund/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class AllocationPages {
    private final Reach reach;
    private final FundBook book;
    private final ReleasedFund released;
    private final MoneyHistory history;
    private final Checked checked;

    AllocationPages(Reach reach, FundBook book, ReleasedFund released, MoneyHistory history, Checked checked) {
        this.reach = reach;
        this.book = book;
        this.released = released;
        this.history = history;
        this.checked = checked;
    }

    /** The reason of an approval as it was entered. */
    @Introspected
    record ReasonForm(@Nullable String reason) {}

    @Get("/allocations/{partnership}")
    @Audited(action = AuditAction.READ, subject = "allocation", partnership = "partnership")
    HttpResponse<?> allocation(String region, FinancialYear year, String partnership) {
        Region found = reach.region(region);
        Partnership of = reach.partnership(partnership);
        AllocationForm form = present(of, year).map(AllocationForm::of).orElseGet(AllocationForm::empty);
        return HttpResponse.ok(Pages.view("fund/allocation", page(found, year, of, form, List.of())));
    }

    @Post("/allocations/{partnership}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "allocation", partnership = "partnership")
    HttpResponse<?> allocate(
            String region, FinancialYear year, String partnership, @Body AllocationForm form, SignedIn person) {
        Region found = reach.region(region);
        Partnership of = reach.partnership(partnership);
        Optional<Allocation> present = present(of, year);
        if (!Objects.equals(present.map(Allocation::version).orElse(null), form.version())) {
            throw new PreconditionFailedException();
        }
        try {
            NewAllocation given = form.entered(checked);
            present.ifPresentOrElse(
                    allocation -> book.reallocate(found, of, year, allocation.version(), given, person.name()),
                    () -> book.allocate(found, of, year, given, person.name()));
            return HttpResponse.seeOther(FundPages.place(found, year));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("fund/allocation", page(found, year, of, form, invalid.errors())));
        }
    }

    @Get("/approval")
    @Audited(action = AuditAction.READ, subject = "over-commitment-approval")
    HttpResponse<?> approval(String region, FinancialYear year) {
        Region found = reach.region(region);
        return HttpResponse.ok(Pages.view("fund/approval", ofFund(found, year, "", List.of())));
    }

    @Post("/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.APPROVE, subject = "over-commitment-approval")
    HttpResponse<?> approve(String region, FinancialYear year, @Body ReasonForm form, SignedIn person) {
        Region found = reach.region(region);
        String reason = LineForm.text(form.reason());
        return approved(
                found,
                year,
                () -> book.approveFund(found, year, reason, person.name()),
                errors -> ofFund(found, year, reason, errors));
    }

    @Get("/allocations/{partnership}/approval")
    @Audited(action = AuditAction.READ, subject = "over-commitment-approval", partnership = "partnership")
    HttpResponse<?> planApproval(String region, FinancialYear year, String partnership) {
        Region found = reach.region(region);
        Partnership of = reach.partnership(partnership);
        return HttpResponse.ok(Pages.view("fund/approval", ofPlan(found, year, of, "", List.of())));
    }

    @Post("/allocations/{partnership}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.APPROVE, subject = "over-commitment-approval", partnership = "partnership")
    HttpResponse<?> approvePlan(
            String region, FinancialYear year, String partnership, @Body ReasonForm form, SignedIn person) {
        Region found = reach.region(region);
        Partnership of = reach.partnership(partnership);
        String reason = LineForm.text(form.reason());
        return approved(
                found,
                year,
                () -> book.approvePlan(found, of, year, reason, person.name()),
                errors -> ofPlan(found, year, of, reason, errors));
    }

    private interface PageWith {
        ApprovalPage of(List<FieldError> errors);
    }

    private static HttpResponse<?> approved(Region region, FinancialYear year, Runnable approve, PageWith again) {
        try {
            approve.run();
            return HttpResponse.seeOther(FundPages.place(region, year));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity().body(Pages.view("fund/approval", again.of(invalid.errors())));
        }
    }

    private Optional<Allocation> present(Partnership partnership, FinancialYear year) {
        return book.allocationIfAny(partnership, year);
    }

    private AllocationPage page(
            Region region, FinancialYear year, Partnership of, AllocationForm form, List<FieldError> errors) {
        return new AllocationPage(
                region,
                year,
                of,
                form,
                present(of, year)
                        .map(allocation -> history.ofPartnership(of.id(), allocation.id()))
                        .orElse(List.of()),
                errors);
    }

    private ApprovalPage ofFund(Region region, FinancialYear year, String reason, List<FieldError> errors) {
        return new ApprovalPage(
                region,
                year,
                null,
                released.of(region, year).overCommitment().orElseThrow(() -> new NotFoundException("over-commitment")),
                reason,
                errors);
    }

    private ApprovalPage ofPlan(
            Region region, FinancialYear year, Partnership of, String reason, List<FieldError> errors) {
        OverCommitment found = released.of(region, year).shares().stream()
                .filter(share -> share.partnership().id().equals(of.id()))
                .findFirst()
                .flatMap(Share::overCommitment)
                .orElseThrow(() -> new NotFoundException("over-commitment"));
        return new ApprovalPage(region, year, of, found, reason, errors);
    }
}

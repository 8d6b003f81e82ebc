package org.cspplatform.server.funding.plan;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.MoneyHistory;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** A partnership's plan of a year: its office reads it, lead and officer keep it. */
@Hidden
@Controller("/partnerships/{code}/plan/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PlanPages {
    private final Reach reach;
    private final Plans plans;
    private final PlanSummaries summaries;
    private final MoneyHistory history;
    private final Checked checked;

    PlanPages(Reach reach, Plans plans, PlanSummaries summaries, MoneyHistory history, Checked checked) {
        this.reach = reach;
        this.plans = plans;
        this.summaries = summaries;
        this.history = history;
        this.checked = checked;
    }

    @Get
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.READ, subject = "plan", partnership = "code")
    HttpResponse<?> plan(String code, FinancialYear year, SignedIn person) {
        Partnership partnership = reach.partnership(code);
        return HttpResponse.ok(Pages.view(
                "plan/plan", new PlanPage(partnership, summaries.of(partnership, year), keeps(person, partnership))));
    }

    @Get("/activities/new")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.READ, subject = "plan", partnership = "code")
    HttpResponse<?> blank(String code, FinancialYear year) {
        return HttpResponse.ok(Pages.view(
                "plan/activity", page(reach.partnership(code), year, null, ActivityForm.empty(), true, List.of())));
    }

    @Post("/activities")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.CREATE, subject = "activity", partnership = "code")
    HttpResponse<?> add(String code, FinancialYear year, @Body Map<String, String> fields, SignedIn person) {
        Partnership partnership = reach.partnership(code);
        ActivityForm form = new ActivityForm(fields);
        return kept(
                partnership,
                year,
                () -> plans.add(partnership, year, form.entered(checked), person.name()),
                errors -> page(partnership, year, null, form, true, errors));
    }

    @Get("/activities/{id}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.READ, subject = "activity", partnership = "code")
    HttpResponse<?> activity(String code, FinancialYear year, UUID id, SignedIn person) {
        Partnership partnership = reach.partnership(code);
        Activity present = plans.activity(partnership, id);
        ActivityForm form = ActivityForm.of(present);
        return HttpResponse.ok(Pages.view(
                "plan/activity",
                page(partnership, present.year(), present, form, keeps(person, partnership), List.of())));
    }

    @Post("/activities/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.UPDATE, subject = "activity", partnership = "code")
    HttpResponse<?> replace(
            String code, FinancialYear year, UUID id, @Body Map<String, String> fields, SignedIn person) {
        Partnership partnership = reach.partnership(code);
        ActivityForm form = new ActivityForm(fields);
        Activity present = asShown(plans.activity(partnership, id), form);
        return kept(
                partnership,
                present.year(),
                () -> plans.replace(partnership, present, form.entered(checked), person.name()),
                errors -> page(partnership, present.year(), present, form, true, errors));
    }

    @Post("/activities/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.DELETE, subject = "activity", partnership = "code")
    HttpResponse<?> withdraw(
            String code, FinancialYear year, UUID id, @Body Map<String, String> fields, SignedIn person) {
        Partnership partnership = reach.partnership(code);
        Activity present = asShown(plans.activity(partnership, id), new ActivityForm(fields));
        plans.withdraw(partnership, present, person.name());
        return HttpResponse.seeOther(place(partnership, year));
    }

    private interface Keeping {
        Activity keep();
    }

    private static HttpResponse<?> kept(
            Partnership partnership,
            FinancialYear year,
            Keeping keeping,
            Function<List<FieldError>, ActivityPage> again) {
        List<FieldError> errors;
        try {
            keeping.keep();
            return HttpResponse.seeOther(place(partnership, year));
        } catch (InvalidException invalid) {
            errors = invalid.errors();
        } catch (ConflictException taken) {
            errors = List.of(new FieldError("name", taken.words()));
        }
        return HttpResponse.unprocessableEntity().body(Pages.view("plan/activity", again.apply(errors)));
    }

    private static Activity asShown(Activity present, ActivityForm form) {
        if (!form.version().equals(Optional.of(present.version()))) {
            throw new PreconditionFailedException();
        }
        return present;
    }

    private static boolean keeps(SignedIn person, Partnership partnership) {
        return partnership.id().equals(person.partnershipId())
                && (person.has(Role.PARTNERSHIP_LEAD) || person.has(Role.PARTNERSHIP_OFFICER));
    }

    private ActivityPage page(
            Partnership partnership,
            FinancialYear year,
            @Nullable Activity present,
            ActivityForm form,
            boolean mayChange,
            List<FieldError> errors) {
        return new ActivityPage(
                partnership,
                year,
                present,
                form,
                mayChange ? plans.themes(partnership) : List.of(),
                present == null ? List.of() : history.ofPartnership(partnership.id(), present.id()),
                mayChange,
                errors);
    }

    private static URI place(Partnership partnership, FinancialYear year) {
        return URI.create("/partnerships/" + partnership.code() + "/plan/" + year);
    }
}

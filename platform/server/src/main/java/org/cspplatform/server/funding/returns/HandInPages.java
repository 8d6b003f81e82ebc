package org.cspplatform.server.funding.returns;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Checking a return, signing it off, handing it in, answering questions about it, correcting it. */
@Hidden
@Controller("/partnerships/{code}/returns/{year}/{quarter}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class HandInPages {
    private final ReturnPageMaker pages;
    private final ReturnDesk desk;

    HandInPages(ReturnPageMaker pages, ReturnDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Get("/check")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    @Audited(action = AuditAction.READ, subject = "return")
    HttpResponse<?> check(
            String code, FinancialYear year, Quarter quarter, @QueryValue @Nullable String done, SignedIn person) {
        return ReturnPageMaker.show(
                "check", pages.page(code, year, quarter, person).with(ReturnPageMaker.words(done)));
    }

    @Get("/sign-off")
    @Audited(action = AuditAction.READ, subject = "return")
    HttpResponse<?> signOff(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        return ReturnPageMaker.show("signOff", pages.page(code, year, quarter, person));
    }

    /** A lead signs off, and submits at once or leaves that to an officer; an officer submits what a lead signed off. */
    @Post("/sign-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.SUBMIT, subject = "return")
    HttpResponse<?> handIn(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        boolean onlySign = page.lead() && "sign".equals(form.get("step"));
        return pages.attempt(
                page,
                "signOff",
                ReturnPageMaker.typed(form),
                () -> {
                    if (!"yes".equals(form.get("declared"))) {
                        throw new InvalidException(
                                "declared", "Confirm that the figures are right to the best of your knowledge");
                    }
                    ReturnKey key = page.quarterly().key();
                    if (onlySign) {
                        desk.signOff(key, ReturnPageMaker.revision(form), Actor.of(person));
                    } else {
                        desk.submit(key, ReturnPageMaker.revision(form), Actor.of(person), page.lead());
                    }
                },
                onlySign ? "?done=signed-off" : "?done=submitted");
    }

    @Post("/questions/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.ANSWER, subject = "return")
    HttpResponse<?> answer(
            String code,
            FinancialYear year,
            Quarter quarter,
            UUID id,
            @Body Map<String, String> form,
            SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        String field = "answer-" + id;
        try {
            desk.answer(page.quarterly().key(), id, Words.tidy(form.get(field)), Actor.of(person));
            return ReturnPageMaker.redirect(page.base() + "/questions?done=answered");
        } catch (InvalidException invalid) {
            Map<String, String> typed = new HashMap<>(form);
            return pages.again(
                    page,
                    "questions",
                    typed,
                    new InvalidException(invalid.errors().stream()
                            .map(error -> new FieldError(field, error.message()))
                            .toList()));
        } catch (Refusal refusal) {
            return pages.again(page, "questions", form, refusal);
        }
    }

    @Get("/restatement")
    @Audited(action = AuditAction.READ, subject = "return")
    HttpResponse<?> restatement(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        return ReturnPageMaker.show("restatement", pages.page(code, year, quarter, person));
    }

    @Post("/restatement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.RESTATE, subject = "return")
    HttpResponse<?> restate(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return pages.attempt(
                page,
                "restatement",
                ReturnPageMaker.typed(form),
                () -> desk.restate(
                        page.quarterly().key(),
                        Words.tidy(form.get("reason")),
                        ReturnPageMaker.revision(form),
                        Actor.of(person)),
                "?done=restating");
    }

    @Post("/restatement/abandonment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "return")
    HttpResponse<?> abandon(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return pages.attempt(
                page,
                "overview",
                Map.of(),
                () -> desk.abandonRestatement(page.quarterly().key(), ReturnPageMaker.revision(form), Actor.of(person)),
                "?done=abandoned");
    }
}

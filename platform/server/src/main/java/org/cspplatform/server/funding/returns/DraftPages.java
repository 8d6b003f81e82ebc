package org.cspplatform.server.funding.returns;

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
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;

/** Filling a return in by form. */
@Hidden
@Controller("/partnerships/{code}/returns/{year}/{quarter}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
class DraftPages {
    private final ReturnPageMaker pages;
    private final ReturnDesk desk;

    DraftPages(ReturnPageMaker pages, ReturnDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Get("/figures")
    @Audited(action = AuditAction.READ, subject = "return")
    HttpResponse<?> figures(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        return ReturnPageMaker.show("figures", pages.page(code, year, quarter, person));
    }

    @Post("/figures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "return")
    HttpResponse<?> saveFigures(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        QuarterlyReturn now = page.quarterly();
        return pages.attempt(
                page,
                "figures",
                ReturnPageMaker.typed(form),
                () -> desk.save(
                        now.key(),
                        ReturnForm.figures(form, now.figures(), now.narrative()),
                        ReturnPageMaker.revision(form),
                        Actor.of(person)),
                "?done=saved");
    }

    @Get("/narrative")
    @Audited(action = AuditAction.READ, subject = "return")
    HttpResponse<?> narrative(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        return ReturnPageMaker.show("narrative", pages.page(code, year, quarter, person));
    }

    @Post("/narrative")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "return")
    HttpResponse<?> saveNarrative(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        ReturnEntries entered = ReturnForm.entered(page.quarterly());
        return pages.attempt(
                page,
                "narrative",
                ReturnPageMaker.typed(form),
                () -> desk.save(
                        page.quarterly().key(),
                        new ReturnEntries(entered.spend(), entered.outcomes(), Words.tidy(form.get("narrative"))),
                        ReturnPageMaker.revision(form),
                        Actor.of(person)),
                "?done=saved");
    }
}

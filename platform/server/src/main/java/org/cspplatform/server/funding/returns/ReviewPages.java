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
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** The regional office reviews a return. */
@Hidden
@Controller("/partnerships/{code}/returns/{year}/{quarter}/review")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class ReviewPages {
    private final ReturnPageMaker pages;
    private final ReviewDesk desk;
    private final ReturnReader reader;

    ReviewPages(ReturnPageMaker pages, ReviewDesk desk, ReturnReader reader) {
        this.pages = pages;
        this.desk = desk;
        this.reader = reader;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "return", partnership = "code")
    HttpResponse<?> review(
            String code, FinancialYear year, Quarter quarter, @QueryValue @Nullable String done, SignedIn person) {
        return ReturnPageMaker.show(
                "review", pages.page(code, year, quarter, person).with(ReturnPageMaker.words(done)));
    }

    @Post("/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.QUERY, subject = "return", partnership = "code")
    HttpResponse<?> ask(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return pages.attempt(
                page,
                "review",
                ReturnPageMaker.typed(form),
                () -> desk.ask(
                        page.quarterly().key(),
                        Words.tidy(form.get("question")),
                        ReturnPageMaker.revision(form),
                        Actor.of(person)),
                "/review?done=asked");
    }

    @Post("/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.ACCEPT, subject = "return", partnership = "code")
    HttpResponse<?> accept(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return pages.attempt(
                page,
                "review",
                Map.of(),
                () -> desk.accept(page.quarterly().key(), ReturnPageMaker.revision(form), Actor.of(person)),
                "/review?done=accepted");
    }

    @Get("/payment")
    @Audited(action = AuditAction.READ, subject = "return", partnership = "code")
    HttpResponse<?> payment(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return ReturnPageMaker.show("payment", withAmount(page));
    }

    @Post("/payment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.PAY, subject = "return", partnership = "code")
    HttpResponse<?> pay(
            String code, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        ReturnPage page = withAmount(pages.page(code, year, quarter, person));
        return pages.attempt(
                page,
                "payment",
                page.values(),
                () -> desk.release(
                        page.quarterly().key(),
                        "yes".equals(form.get("confirmed")),
                        ReturnPageMaker.revision(form),
                        Actor.of(person)),
                "/review?done=paid");
    }

    private ReturnPage withAmount(ReturnPage page) {
        String amount = ReturnPage.pounds(reader.paymentDue(page.quarterly().key()));
        return page.with(Map.of("amount", amount), page.errors());
    }
}

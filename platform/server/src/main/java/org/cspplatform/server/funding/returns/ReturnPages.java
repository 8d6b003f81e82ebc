package org.cspplatform.server.funding.returns;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Looking at a return: its tasks, its questions, its versions and what was done to it. */
@Hidden
@Controller("/partnerships/{code}/returns/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
class ReturnPages {
    private static final int HISTORY = 200;

    private final ReturnPageMaker pages;
    private final ReturnReader reader;
    private final ReturnAddress address;

    ReturnPages(ReturnPageMaker pages, ReturnReader reader, ReturnAddress address) {
        this.pages = pages;
        this.reader = reader;
        this.address = address;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "returns", partnership = "code")
    HttpResponse<?> year(String code, FinancialYear year, SignedIn person) {
        Partnership partnership = address.partnership(code);
        List<ReturnPage> quarters = reader.year(partnership.id(), year).stream()
                .map(quarterly -> ReturnPage.of(partnership, quarterly, person))
                .toList();
        return ReturnPageMaker.show("year", new ReturnYearPage(partnership, year, quarters));
    }

    @Get("/{quarter}")
    @Audited(action = AuditAction.READ, subject = "return", partnership = "code")
    HttpResponse<?> overview(
            String code, FinancialYear year, Quarter quarter, @QueryValue @Nullable String done, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        if (page.office()) {
            return ReturnPageMaker.redirect(page.base() + "/review" + (done == null ? "" : "?done=" + done));
        }
        return ReturnPageMaker.show("overview", page.with(ReturnPageMaker.words(done)));
    }

    @Get("/{quarter}/questions")
    @Audited(action = AuditAction.READ, subject = "return", partnership = "code")
    HttpResponse<?> questions(
            String code, FinancialYear year, Quarter quarter, @QueryValue @Nullable String done, SignedIn person) {
        return ReturnPageMaker.show(
                "questions", pages.page(code, year, quarter, person).with(ReturnPageMaker.words(done)));
    }

    @Get("/{quarter}/history")
    @Audited(action = AuditAction.READ, subject = "return-history", partnership = "code")
    HttpResponse<?> history(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return ReturnPageMaker.show(
                "history",
                new ReturnHistoryPage(page, reader.history(page.quarterly().key(), null, HISTORY)));
    }

    @Get("/{quarter}/versions/{number}")
    @Audited(action = AuditAction.READ, subject = "return-version", partnership = "code")
    HttpResponse<?> version(String code, FinancialYear year, Quarter quarter, String number, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        SubmittedVersion version = find(page, number).orElseThrow(() -> new NotFoundException("version"));
        @Nullable
        SubmittedVersion corrected =
                find(page, Integer.toString(version.number() - 1)).orElse(null);
        return ReturnPageMaker.show("version", new ReturnVersionPage(page, version, corrected));
    }

    private static Optional<SubmittedVersion> find(ReturnPage page, String number) {
        return page.quarterly().versions().stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst();
    }
}

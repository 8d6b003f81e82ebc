package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ReturnBodies.DueDateBody;
import org.cspplatform.server.funding.returns.ReturnBodies.PaymentBody;
import org.cspplatform.server.funding.returns.ReturnBodies.QuestionBody;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;

/** Quarterly returns: what the regional office does. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.REGION_OFFICER)
@Tag(name = "Quarterly returns")
class ReturnReviewApi {
    private static final String RETURN = "/partnerships/{code}/returns/{year}/{quarter}";

    private final ReturnAddress address;
    private final ReviewDesk desk;
    private final ReturnMatrices matrices;
    private final Reach reach;

    ReturnReviewApi(ReturnAddress address, ReviewDesk desk, ReturnMatrices matrices, Reach reach) {
        this.address = address;
        this.desk = desk;
        this.matrices = matrices;
        this.reach = reach;
    }

    /** Asks the partnership something about its return. */
    @Post(RETURN + "/questions")
    @Audited(action = AuditAction.QUERY, subject = "return", partnership = "code")
    HttpResponse<ReturnAnswer> ask(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Body QuestionBody body,
            HttpRequest<?> request,
            SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        desk.ask(key, Words.tidy(body.question()), ReturnAddress.revision(request), Actor.of(person));
        return address.answer(code, key);
    }

    /** Accepts what was last submitted. */
    @Post(RETURN + "/acceptance")
    @Audited(action = AuditAction.ACCEPT, subject = "return", partnership = "code")
    HttpResponse<ReturnAnswer> accept(
            String code, FinancialYear year, Quarter quarter, HttpRequest<?> request, SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        desk.accept(key, ReturnAddress.revision(request), Actor.of(person));
        return address.answer(code, key);
    }

    /** Releases the payment of an accepted return. */
    @Post(RETURN + "/payment")
    @Audited(action = AuditAction.PAY, subject = "return", partnership = "code")
    HttpResponse<ReturnAnswer> pay(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Body PaymentBody body,
            HttpRequest<?> request,
            SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        desk.release(key, body.confirmed(), ReturnAddress.revision(request), Actor.of(person));
        return address.answer(code, key);
    }

    /** Which partnership's return of which quarter stands where, and how late it is. */
    @Get("/regions/{region}/funding/{year}/returns")
    @Audited(action = AuditAction.COMBINE, subject = "return-matrix")
    ReturnMatrix matrix(String region, FinancialYear year) {
        return matrices.of(reach.region(region), year);
    }

    /** When a quarter's returns are due. */
    @Introspected
    record DueDateAnswer(FinancialYear financialYear, Quarter quarter, LocalDate dueOn) {}

    /** Sets the day on which a quarter's returns are due. */
    @Put("/regions/{region}/funding/{year}/returns/{quarter}/due-date")
    @Audited(action = AuditAction.UPDATE, subject = "due-date")
    DueDateAnswer due(String region, FinancialYear year, Quarter quarter, @Body DueDateBody body, SignedIn person) {
        Region known = reach.region(region);
        matrices.setDue(known, year, quarter, body.dueOn(), Actor.of(person));
        return new DueDateAnswer(year, quarter, body.dueOn());
    }
}

package org.cspplatform.server.funding.returns;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ReturnBodies.AnswerBody;
import org.cspplatform.server.funding.returns.ReturnBodies.DraftBody;
import org.cspplatform.server.funding.returns.ReturnBodies.RestatementBody;
import org.cspplatform.server.funding.returns.ReturnBodies.SubmissionBody;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** Quarterly returns: what a partnership does. A change names in If-Match the revision that it changes. */
@Controller("/api/v1/partnerships/{code}/returns/{year}/{quarter}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Quarterly returns")
class ReturnApi {
    private final ReturnAddress address;
    private final ReturnDesk desk;
    private final ReturnReader reader;

    ReturnApi(ReturnAddress address, ReturnDesk desk, ReturnReader reader) {
        this.address = address;
        this.desk = desk;
        this.reader = reader;
    }

    /** A quarter's return: the draft for its partnership, the last submitted version for its regional office. */
    @Get
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.READ, subject = "return", partnership = "code")
    HttpResponse<ReturnAnswer> read(String code, FinancialYear year, Quarter quarter) {
        return address.answer(code, address.key(code, year, quarter));
    }

    /** Replaces the draft; begins the return where there is none (If-Match "0"). */
    @Put
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    @Audited(action = AuditAction.UPDATE, subject = "return")
    HttpResponse<ReturnAnswer> save(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Body DraftBody draft,
            HttpRequest<?> request,
            SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        desk.save(key, draft.entries(), ReturnAddress.revision(request), Actor.of(person));
        return address.answer(code, key);
    }

    /** A lead vouches for the draft, so that an officer may submit it. Any change of the draft voids it. */
    @Post("/sign-off")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.APPROVE, subject = "return")
    HttpResponse<ReturnAnswer> signOff(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Body SubmissionBody declaration,
            HttpRequest<?> request,
            SignedIn person) {
        declaration.check();
        ReturnKey key = address.key(code, year, quarter);
        desk.signOff(key, ReturnAddress.revision(request), Actor.of(person));
        return address.answer(code, key);
    }

    /**
     * Hands the draft in. A lead signs it off by this; an officer needs a lead's sign-off before. Sent again for the same
     * revision, it gives the same answer and does nothing.
     */
    @Post("/submission")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.SUBMIT, subject = "return")
    HttpResponse<ReturnAnswer> submit(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Body SubmissionBody declaration,
            HttpRequest<?> request,
            SignedIn person) {
        declaration.check();
        ReturnKey key = address.key(code, year, quarter);
        desk.submit(key, ReturnAddress.revision(request), Actor.of(person), person.has(Role.PARTNERSHIP_LEAD));
        return address.answer(code, key);
    }

    /** Answers a question of the regional office. */
    @Post("/answers")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.ANSWER, subject = "return")
    HttpResponse<ReturnAnswer> answer(
            String code, FinancialYear year, Quarter quarter, @Body AnswerBody body, SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        desk.answer(key, body.questionId(), Words.tidy(body.answer()), Actor.of(person));
        return address.answer(code, key);
    }

    /** Opens a correction of what was submitted. */
    @Post("/restatement")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.RESTATE, subject = "return")
    HttpResponse<ReturnAnswer> restate(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Body RestatementBody body,
            HttpRequest<?> request,
            SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        desk.restate(key, Words.tidy(body.reason()), ReturnAddress.revision(request), Actor.of(person));
        return address.answer(code, key);
    }

    /** Drops an open correction; the last submitted version stands as it stood. */
    @Delete("/restatement")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.UPDATE, subject = "return")
    HttpResponse<ReturnAnswer> abandon(
            String code, FinancialYear year, Quarter quarter, HttpRequest<?> request, SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        desk.abandonRestatement(key, ReturnAddress.revision(request), Actor.of(person));
        return address.answer(code, key);
    }

    /** What was done to it, the latest first. */
    @Get("/history")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(
            action = AuditAction.READ,
            subject = "return-history",
            id = {"code", "year", "quarter"},
            partnership = "code")
    Slice<HistoryEntry> history(
            String code,
            FinancialYear year,
            Quarter quarter,
            @QueryValue @Nullable UUID after,
            @QueryValue @Nullable Integer limit) {
        int most = Slice.limit(limit);
        List<HistoryEntry> entries = reader.history(address.key(code, year, quarter), after, most + 1);
        return Slice.of(entries, most, entry -> entry.id().toString());
    }
}

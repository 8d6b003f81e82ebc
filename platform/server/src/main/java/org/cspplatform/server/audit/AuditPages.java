package org.cspplatform.server.audit;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** The audit log for people. */
@Controller("/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AuditPages {

    private final AuditTrail trail;
    private final Verifications verifications;

    AuditPages(AuditTrail trail, Verifications verifications) {
        this.trail = trail;
        this.verifications = verifications;
    }

    @Get
    @Secured({Role.PARTNERSHIP_LEAD, Role.REGION_OFFICER})
    @Audited(action = AuditAction.SEARCH, subject = "audit-log")
    HttpResponse<?> entries(
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String action,
            @Nullable @QueryValue String outcome,
            @Nullable @QueryValue Long after) {
        EntriesPage.Asked asked = EntriesPage.Asked.of(from, to, action, outcome);
        try {
            AuditSearch search = AuditSearch.parse(from, to, action, outcome);
            Slice<AuditLine> found = trail.read(search, after, Slice.DEFAULT_LIMIT);
            return HttpResponse.ok(
                    Pages.view("audit/entries", new EntriesPage(asked, found, after != null, List.of())));
        } catch (InvalidException invalid) {
            Slice<AuditLine> nothing = new Slice<>(List.of(), null);
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(Pages.view("audit/entries", new EntriesPage(asked, nothing, false, invalid.errors())));
        }
    }

    @Get("/verification")
    @Secured(Role.OPERATOR)
    @Audited(action = AuditAction.ADMINISTER, subject = "audit-log")
    HttpResponse<?> verification(@Nullable @QueryValue Boolean check) {
        Verification found = Boolean.TRUE.equals(check) ? verifications.verify(1) : null;
        return HttpResponse.ok(Pages.view("audit/verification", new VerificationPage(found)));
    }
}

package org.cspplatform.server.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** The audit log for programs. */
@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Audit")
class AuditApi {

    private final AuditTrail trail;
    private final Verifications verifications;

    AuditApi(AuditTrail trail, Verifications verifications) {
        this.trail = trail;
        this.verifications = verifications;
    }

    /**
     * The entries about the own partnership's data, or of the own regional office, newest first.
     *
     * @param from first day, like 2026-11-01
     * @param to last day
     * @param action such as {@code read}; all when left out
     * @param outcome such as {@code refused}; all when left out
     * @param after {@code next} of the slice before
     * @param limit 50 when left out, 200 at most
     * @return a slice of entries
     */
    @Get("/entries")
    @Secured({Role.PARTNERSHIP_LEAD, Role.REGION_OFFICER})
    @Audited(action = AuditAction.SEARCH, subject = "audit-log")
    Slice<AuditLine> entries(
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String action,
            @Nullable @QueryValue String outcome,
            @Nullable @QueryValue Long after,
            @Nullable @QueryValue Integer limit) {
        return trail.read(AuditSearch.parse(from, to, action, outcome), after, Slice.limit(limit));
    }

    /**
     * Checks the chain of the whole log and names the first link that does not fit.
     *
     * @param from the first entry to check; the one before it is believed. All when left out
     * @return what was found
     */
    @Get("/verification")
    @Secured(Role.OPERATOR)
    @Audited(action = AuditAction.ADMINISTER, subject = "audit-log")
    Verification verification(@Nullable @QueryValue Long from) {
        if (from != null && from < 1) {
            throw new InvalidException("from", "The first entry to check must be 1 or more");
        }
        return verifications.verify(from == null ? 1 : from);
    }
}

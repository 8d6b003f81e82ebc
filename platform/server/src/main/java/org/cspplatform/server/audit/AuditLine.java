package org.cspplatform.server.audit;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown.
 *
 * @param sequence its number in the log, from 1 without a gap
 * @param at when
 * @param accountId who; null for the platform itself
 * @param username the account's name at that time
 * @param action what was done, such as {@code read}
 * @param processing the word of section 62 of the Data Protection Act 2018 for it; null for what is none, as signing in
 * @param subjectType to what kind of thing
 * @param subjectId which one; null for a list
 * @param outcome what came of it
 * @param clientAddress where the request came from
 * @param requestId the request, as its answer named it
 */
@Introspected
public record AuditLine(
        long sequence,
        Instant at,
        @Nullable UUID accountId,
        @Nullable String username,
        String action,
        @Nullable String processing,
        String subjectType,
        @Nullable String subjectId,
        String outcome,
        @Nullable String clientAddress,
        @Nullable String requestId) {

    static AuditLine of(ChainedEntry entry) {
        return new AuditLine(
                entry.link().sequence(),
                entry.at(),
                entry.origin().accountId(),
                entry.origin().username(),
                entry.action(),
                AuditAction.ofCode(entry.action())
                        .flatMap(AuditAction::processing)
                        .map(Processing::word)
                        .orElse(null),
                entry.subjectType(),
                entry.subjectId(),
                entry.outcome(),
                entry.origin().clientAddress(),
                entry.origin().requestId());
    }
}

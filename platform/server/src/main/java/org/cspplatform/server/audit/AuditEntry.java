package org.cspplatform.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is to be logged, as its author says it: ids and words of the platform, never a person's data. Who did it and from
 * where comes from the request, unless said here.
 *
 * @param action what was done
 * @param subjectType to what kind of thing, such as {@code return}
 * @param subjectId which one; null for a list or for something that has no id yet
 * @param outcome what came of it
 * @param origin who and from where; null to take it from the request that is being answered
 */
public record AuditEntry(
        AuditAction action,
        String subjectType,
        @Nullable String subjectId,
        AuditOutcome outcome,
        @Nullable AuditOrigin origin) {

    public AuditEntry {
        if (PlainText.identifier(subjectType) == null) {
            throw new IllegalArgumentException("An audit entry needs the kind of thing it is about");
        }
        subjectType = String.valueOf(PlainText.identifier(subjectType));
        subjectId = PlainText.identifier(subjectId);
    }

    /** It was done. */
    public static AuditEntry of(AuditAction action, String subjectType, @Nullable Object subjectId) {
        String id = subjectId == null ? null : subjectId.toString();
        return new AuditEntry(action, subjectType, id, AuditOutcome.DONE, null);
    }

    /** The same with another outcome. */
    public AuditEntry outcome(AuditOutcome actual) {
        return new AuditEntry(action, subjectType, subjectId, actual, origin);
    }

    /** The same, done by this account from there. */
    public AuditEntry from(AuditOrigin actual) {
        return new AuditEntry(action, subjectType, subjectId, outcome, actual);
    }
}

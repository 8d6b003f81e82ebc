package org.cspplatform.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the page of the chain's check shows.
 *
 * @param found what the check found; null before it was asked for
 */
public record VerificationPage(@Nullable Verification found) {

    /** A count of entries in words. */
    public String entries(long count) {
        return count == 1 ? "1 entry" : "%,d entries".formatted(count);
    }
}

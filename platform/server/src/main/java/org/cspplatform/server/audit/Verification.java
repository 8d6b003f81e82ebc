package org.cspplatform.server.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param from the first entry checked
 * @param checked how many entries fit, from there on
 * @param head where the log says that the chain ends: keep a copy elsewhere, and a rewritten log can be told from it
 * @param broken the first link that does not fit; null if all do
 * @param at when the check began
 */
public record Verification(
        long from, long checked, ChainLink head, @Nullable BrokenLink broken, Instant at) {

    /**
     * The first place where the log is not what was written.
     *
     * @param sequence the number of the entry
     * @param code what is wrong, for programs
     * @param finding what is wrong, in words
     */
    public record BrokenLink(long sequence, String code, String finding) {}

    /** Whether everything fits. */
    public boolean intact() {
        return broken == null;
    }
}

package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that was done to a return.
 *
 * @param state where the return stood afterwards
 * @param version the last submitted version then; 0 before the first
 * @param detail the words that were given with it: a reason, a question, a file's name
 * @param changes what was changed in the draft; only the partnership sees those
 */
@Introspected
public record HistoryEntry(
        UUID id,
        Instant at,
        String by,
        String step,
        ReturnState state,
        int version,
        String detail,
        List<Change> changes) {}

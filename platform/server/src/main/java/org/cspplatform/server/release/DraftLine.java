package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A table that could be released.
 *
 * @param id of the draft as it is now; it has another when the figures change
 * @param period for example {@code 2019-20 Q1}
 * @param from first day of the quarter
 * @param restates the number that it would supersede; 0 when nothing of the quarter is released yet
 * @param ended whether the quarter has ended, so that it may be released
 */
@Introspected
record DraftLine(
        UUID id,
        Audience audience,
        String module,
        String moduleTitle,
        String measure,
        String title,
        String period,
        LocalDate from,
        int restates,
        boolean ended) {}

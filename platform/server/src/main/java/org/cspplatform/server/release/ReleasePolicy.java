package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a region protects what an audience sees.
 *
 * @param from for tables made from this day on
 * @param releaseAfterDays drafts are released by themselves so many days after the end of their quarter; null: an officer does
 * @param setBy the name of who decided it
 */
@Introspected
record ReleasePolicy(
        Audience audience,
        LocalDate from,
        Rules rules,
        @Nullable Integer releaseAfterDays,
        String reason,
        String setBy,
        Instant setAt) {}

package org.cspplatform.server.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which stored table the figures of a quarter come from.
 *
 * @param period for example {@code 2019-20 Q1}
 * @param from first day of the quarter
 * @param number 1 for the first release, more for a restatement, 0 for a draft
 * @param releasedAt null for a draft
 * @param reason of a restatement; empty for the first release
 */
public record ReleasedRelease(
        UUID id,
        String period,
        LocalDate from,
        int number,
        @Nullable Instant releasedAt,
        String reason) {}

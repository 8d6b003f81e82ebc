package org.cspplatform.server.papers;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issued paper as the API lists it.
 *
 * @param audience whose figures it has: board or public
 * @param published when everybody could first read it; null when they cannot
 * @param sha256 of its data, in hexadecimal digits
 * @param address of its data
 */
@Introspected
record PaperEntry(
        String paper,
        int edition,
        String title,
        String purpose,
        String audience,
        @Nullable LocalDate meeting,
        String agendaItem,
        String paperNumber,
        String authorRole,
        @Nullable String correction,
        Instant asOf,
        Instant issued,
        @Nullable Instant published,
        String sha256,
        String address) {
    static PaperEntry of(IssuedPaper head) {
        return new PaperEntry(
                head.slug(),
                head.edition(),
                head.details().title(),
                head.details().purpose().code(),
                head.details().audience().code(),
                head.details().meetingOn(),
                head.details().agendaItem(),
                head.details().paperNumber(),
                head.details().authorRole(),
                head.correction(),
                head.asOf(),
                head.issuedAt(),
                head.publishedAt(),
                head.hash(),
                "/api/v1" + head.address());
    }
}

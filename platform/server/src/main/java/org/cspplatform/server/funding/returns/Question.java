package org.cspplatform.server.funding.returns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the regional office asked about a submitted version.
 *
 * @param version the version that it is about
 * @param answer null while it is open
 */
public record Question(
        UUID id,
        int version,
        String question,
        Instant askedAt,
        String askedBy,
        @Nullable Answer answer) {
    /** What the partnership said. */
    public record Answer(String answer, Instant answeredAt, String answeredBy) {}

    public boolean open() {
        return answer == null;
    }
}

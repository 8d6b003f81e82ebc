package org.cspplatform.server.identity;

import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that ended before the tokens given out in them. Every token is checked against these, in memory. What ended here
 * counts at once; what ended on another replica counts within a second or two.
 */
@Singleton
final class EndedSessions<T> implements GenericJwtClaimsValidator<T> {
    /** Longer than any transaction that ends a session stays open, so that none is missed. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final IdentityDatabase database;
    private final SessionLimits limits;
    private final Map<UUID, Instant> endedAt = new ConcurrentHashMap<>();
    private @Nullable Instant readUpTo;

    EndedSessions(IdentityDatabase database, SessionLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    /** Reads what ended since the last time. */
    synchronized void refresh() {
        Instant now = Instant.now();
        Instant oldestThatMatters = now.minus(limits.longestToken()).minus(OVERLAP);
        Instant since = readUpTo == null ? oldestThatMatters : readUpTo.minus(OVERLAP);
        database.list(
                        "select id, ended_at from session where ended_at > ?",
                        row -> Map.entry(row.getObject("id", UUID.class), IdentityDatabase.instant(row, "ended_at")),
                        since)
                .forEach(ended -> endedAt.put(ended.getKey(), ended.getValue()));
        endedAt.values().removeIf(moment -> moment.isBefore(oldestThatMatters));
        readUpTo = now;
    }

    void add(Collection<UUID> sessions) {
        Instant now = Instant.now();
        sessions.forEach(session -> endedAt.put(session, now));
    }

    @Override
    public boolean validate(Claims claims, @Nullable T request) {
        return claims.get(SignedIn.SESSION) instanceof String session && !endedAt.containsKey(UUID.fromString(session));
    }
}

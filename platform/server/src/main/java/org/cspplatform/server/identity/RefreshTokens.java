package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens with which a program stays signed in. Each is good for one use and is answered with the next; one that comes twice
 * was copied, and as nobody can tell which of the two is the thief the session ends (RFC 9700 section 4.14.2).
 */
@Singleton
final class RefreshTokens {
    private final IdentityDatabase database;
    private final Sessions sessions;
    private final SessionLimits limits;

    RefreshTokens(IdentityDatabase database, Sessions sessions, SessionLimits limits) {
        this.database = database;
        this.sessions = sessions;
        this.limits = limits;
    }

    private record Found(UUID session, boolean used, boolean expired) {}

    String issue(UUID session) {
        String token = Secrets.make();
        database.change(
                "insert into refresh_token (hash, session_id, expires_at) values (?, ?, ?)",
                Secrets.hash(token),
                session,
                Instant.now().plus(limits.refreshIdle()));
        return token;
    }

    /** The session that the token keeps open, the token being used up by this; nothing when it is not good. */
    Optional<OpenedSession> use(String token) {
        byte[] hash = Secrets.hash(token);
        return database.together(() -> database.first(
                        "select session_id, used_at is not null as used, expires_at < now() as expired"
                                + " from refresh_token where hash = ? for update",
                        row -> new Found(
                                row.getObject("session_id", UUID.class),
                                row.getBoolean("used"),
                                row.getBoolean("expired")),
                        (Object) hash)
                .flatMap(found -> useUp(found, hash)));
    }

    private Optional<OpenedSession> useUp(Found found, byte[] hash) {
        if (found.used()) {
            sessions.end(found.session());
            return Optional.empty();
        }
        if (found.expired()) {
            return Optional.empty();
        }
        database.change("update refresh_token set used_at = now() where hash = ?", (Object) hash);
        return sessions.touch(found.session());
    }
}

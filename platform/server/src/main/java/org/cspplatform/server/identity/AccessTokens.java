package org.cspplatform.server.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes who somebody is into a signed token (RFC 7519). */
@Singleton
final class AccessTokens {
    private final KeyRing keys;

    AccessTokens(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * A signed token.
     *
     * @param life how long it is valid from now
     */
    record Issued(String token, Duration life) {
        @Override
        public String toString() {
            return "Issued[" + life + "]";
        }
    }

    Issued issue(OpenedSession session, Account account, Duration life) {
        Instant now = Instant.now();
        Instant end = now.plus(life);
        if (end.isAfter(session.expiresAt())) {
            end = session.expiresAt();
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(account.id().toString())
                .claim(SignedIn.USERNAME, account.username())
                .claim(SignedIn.NAME, account.name())
                .claim("roles", account.roles())
                .claim(SignedIn.SESSION, session.id().toString())
                .issueTime(date(now))
                .expirationTime(date(end));
        claimIfAny(claims, SignedIn.PARTNERSHIP, account.partnershipId());
        claimIfAny(claims, SignedIn.REGION, account.regionId());
        return new Issued(keys.sign(claims.build()).serialize(), Duration.between(now, end));
    }

    private static void claimIfAny(JWTClaimsSet.Builder claims, String name, @Nullable UUID id) {
        if (id != null) {
            claims.claim(name, id.toString());
        }
    }

    @SuppressWarnings("JavaUtilDate") // what the library for tokens takes
    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}

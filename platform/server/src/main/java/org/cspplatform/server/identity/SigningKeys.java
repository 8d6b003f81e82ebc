package org.cspplatform.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The keys as the database keeps them for all replicas. */
@Singleton
class SigningKeys {
    /** A new key signs only when every replica has read it: they look each second. */
    static final Duration HEAD_START = Duration.ofSeconds(5);

    private static final long ONE_AT_A_TIME = 7_236_450_200L;

    private final IdentityDatabase database;
    private final SessionLimits limits;

    SigningKeys(IdentityDatabase database, SessionLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    /** All that still verify, the newest first. Makes the first when there is none. */
    List<SigningKey> read() {
        List<SigningKey> keys = inForce();
        return keys.isEmpty() ? makeFirst() : keys;
    }

    /** Adds a key; the present one verifies until the tokens that it signed have ended. */
    void rotate() {
        database.together(() -> {
            lock();
            Instant signsFrom = Instant.now().plus(HEAD_START);
            retire(signsFrom.plus(limits.longestToken()));
            return insert(signsFrom);
        });
    }

    /** Puts a new key in place of all others at once: whoever was signed in must sign in again. */
    void replaceAll() {
        database.together(() -> {
            lock();
            retire(Instant.now());
            return insert(Instant.now());
        });
    }

    private List<SigningKey> makeFirst() {
        return database.together(() -> {
            lock();
            if (inForce().isEmpty()) {
                insert(Instant.now());
            }
            return inForce();
        });
    }

    private List<SigningKey> inForce() {
        return database.list(
                """
                select public_key, private_key, signs_from, verifies_until from signing_key
                where verifies_until is null or verifies_until > now() order by signs_from desc
                """,
                row -> SigningKey.of(
                        row.getString("public_key"),
                        row.getString("private_key"),
                        IdentityDatabase.instant(row, "signs_from"),
                        IdentityDatabase.instantIfAny(row, "verifies_until")));
    }

    private void lock() {
        database.list("select pg_advisory_xact_lock(?)", _ -> true, ONE_AT_A_TIME);
    }

    private void retire(Instant until) {
        database.change("""
            update signing_key k
            set verifies_until = least(coalesce(verifies_until, ?), ?),
                private_key = case
                    when exists (select from signing_key n where n.signs_from > k.signs_from and n.signs_from <= now())
                    then null else private_key end
            """, until, until);
    }

    private int insert(Instant signsFrom) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            return database.change(
                    "insert into signing_key (id, public_key, private_key, signs_from) values (?, ?, ?, ?)",
                    key.getKeyID(),
                    key.toPublicJWK().toJSONString(),
                    key.toJSONString(),
                    signsFrom);
        } catch (JOSEException absent) {
            throw new IllegalStateException("This Java has no P-256", absent);
        }
    }
}

package org.cspplatform.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of the ring.
 *
 * @param key with its private part as long as it signs
 * @param signsFrom when every replica knows it
 * @param verifiesUntil when the last token signed with it has ended; null for the newest
 */
record SigningKey(
        ECKey key,
        JWSVerifier verifier,
        Instant signsFrom,
        @Nullable Instant verifiesUntil) {
    static SigningKey of(
            String publicKey, @Nullable String privateKey, Instant signsFrom, @Nullable Instant verifiesUntil) {
        try {
            ECKey key = ECKey.parse(privateKey == null ? publicKey : privateKey);
            return new SigningKey(key, new ECDSAVerifier(key), signsFrom, verifiesUntil);
        } catch (ParseException | JOSEException unreadable) {
            throw new IllegalStateException("A signing key in the database cannot be read", unreadable);
        }
    }

    String id() {
        return key.getKeyID();
    }

    boolean verifiesAt(Instant moment) {
        return verifiesUntil == null || moment.isBefore(verifiesUntil);
    }

    boolean signsAt(Instant moment) {
        return key.isPrivate() && !moment.isBefore(signsFrom) && verifiesAt(moment);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}

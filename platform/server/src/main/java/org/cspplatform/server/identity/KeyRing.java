package org.cspplatform.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Signs tokens with the present key and verifies them with any key still in force, all in memory. */
@Singleton
final class KeyRing implements SignatureConfiguration {
    private final SigningKeys stored;
    private final VerifiedTokens verified = new VerifiedTokens();
    private volatile List<SigningKey> keys = List.of();

    KeyRing(SigningKeys stored) {
        this.stored = stored;
    }

    /** Reads the keys again, as all replicas do each second. */
    void refresh() {
        List<SigningKey> read = stored.read();
        if (!read.stream()
                .map(SigningKey::id)
                .toList()
                .equals(keys.stream().map(SigningKey::id).toList())) {
            verified.forget();
        }
        keys = read;
    }

    SignedJWT sign(JWTClaimsSet claims) {
        Instant now = Instant.now();
        SigningKey key = keys.stream()
                .filter(candidate -> candidate.signsAt(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No signing key is in force"));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.id()).build(), claims);
        try {
            token.sign(new ECDSASigner(key.key()));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("A signing key cannot be used", unusable);
        }
        return token;
    }

    /** What others need to verify our tokens (RFC 7517). */
    JWKSet publicKeys() {
        return new JWKSet(
                keys.stream().map(key -> (JWK) key.key().toPublicJWK()).toList());
    }

    List<SigningKey> keys() {
        return keys;
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        Instant now = Instant.now();
        for (SigningKey key : keys) {
            if (key.id().equals(token.getHeader().getKeyID()) && key.verifiesAt(now)) {
                return verified.contains(token) || verifiedWith(key, token);
            }
        }
        return false;
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return JWSAlgorithm.ES256.equals(algorithm);
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "Only ES256 is supported";
    }

    private boolean verifiedWith(SigningKey key, SignedJWT token) throws JOSEException {
        boolean genuine = token.verify(key.verifier());
        if (genuine) {
            verified.add(token);
        }
        return genuine;
    }
}

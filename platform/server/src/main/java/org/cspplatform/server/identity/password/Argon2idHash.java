package org.cspplatform.server.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password's Argon2id hash (RFC 9106), written in the PHC string format so that each carries the cost it was made with.
 *
 * @param cost what it took to make
 * @param salt 16 random bytes
 * @param hash 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record; matches() compares in constant time
record Argon2idHash(Cost cost, byte[] salt, byte[] hash) {
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /**
     * @param memory in KiB
     * @param iterations passes over it
     * @param lanes of parallelism
     */
    record Cost(int memory, int iterations, int lanes) {
        /** The least that the OWASP Password Storage Cheat Sheet accepts with two passes: 19 MiB. */
        static final Cost PRESENT = new Cost(19 * 1024, 2, 1);

        boolean isLessThan(Cost other) {
            return memory < other.memory || iterations < other.iterations || lanes < other.lanes;
        }
    }

    static Argon2idHash make(String password, Cost cost, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Argon2idHash(cost, salt, compute(password, cost, salt));
    }

    static Argon2idHash parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no Argon2id hash in the PHC string format");
        }
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return new Argon2idHash(
                cost,
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, cost, salt));
    }

    String format() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory(),
                        cost.iterations(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    @Override
    public String toString() {
        return "Argon2idHash[" + cost + "]";
    }

    private static byte[] compute(String password, Cost cost, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.iterations())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[32];
        // The same characters typed on two keyboards may arrive composed differently (NIST SP 800-63B 5.1.1.2).
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}

package org.cspplatform.server.funding.returns;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Recognises a file that was seen before. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}

package org.cspplatform.server.identity;

import com.nimbusds.jwt.SignedJWT;
import java.util.HashSet;
import java.util.Set;

/**
 * Tokens whose signature was found good, because checking an elliptic curve signature takes longer than the rest of a small
 * request. Only the signature is remembered: whether a token has expired or its session ended is asked each time.
 */
final class VerifiedTokens {
    private static final int GENERATION = 5_000;

    private Set<String> young = new HashSet<>();
    private Set<String> old = Set.of();

    boolean contains(SignedJWT token) {
        String text = token.getParsedString();
        return text != null && known(text);
    }

    void add(SignedJWT token) {
        String text = token.getParsedString();
        if (text != null) {
            remember(text);
        }
    }

    synchronized void forget() {
        young = new HashSet<>();
        old = Set.of();
    }

    private synchronized boolean known(String text) {
        if (young.contains(text)) {
            return true;
        }
        if (old.contains(text)) {
            remember(text);
            return true;
        }
        return false;
    }

    private synchronized void remember(String text) {
        if (young.size() >= GENERATION) {
            old = young;
            young = new HashSet<>();
        }
        young.add(text);
    }
}

package org.cspplatform.server.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.cspplatform.server.identity.password.Argon2idHash.Cost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class PasswordHasherTest {
    @AutoClose("close")
    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = hasher.hash("heron ladder copper");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.check("heron ladder copper", hash).matches()).isTrue();
        assertThat(hasher.check("heron ladder coppeR", hash).matches()).isFalse();
        assertThat(hasher.check("heron ladder copper", hash).renewed()).isEmpty();
        assertThat(hasher.hash("heron ladder copper")).as("another salt").isNotEqualTo(hash);
    }

    @Test
    void aHashMadeElsewhereIsUnderstood() {
        // From the tests of the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(hasher.check("password", reference).matches()).isTrue();
    }

    @Test
    void aCheaperHashIsRenewedWhenItsOwnerSignsIn() {
        String cheap = Argon2idHash.make("heron ladder copper", new Cost(8 * 1024, 1, 1), new SecureRandom())
                .format();
        assertThat(hasher.check("wrong", cheap).renewed()).isEmpty();
        assertThat(hasher.check("heron ladder copper", cheap).renewed()).hasValueSatisfying(renewed -> assertThat(
                        hasher.check("heron ladder copper", renewed).matches())
                .isTrue());
    }

    @Test
    void nobodyMatchesNothing() {
        assertThat(hasher.check("nobody's password", null).matches()).isFalse();
    }

    @Test
    void theSameCharactersComposedDifferentlyAreTheSamePassword() {
        String composed = hasher.hash("caf\u00e9 ladder copper");
        assertThat(hasher.check("cafe\u0301 ladder copper", composed).matches()).isTrue();
    }
}

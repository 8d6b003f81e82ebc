package org.cspplatform.server.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"heron ladder copper", "Xk7!pqv92LmZ", "zwölf Boxkämpfer", "correct heron staple"})
    void whatIsLongAndUncommonIsGoodEnough(String password) {
        assertThat(policy.fault(password, "coventry.lead")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "elevenchars",
                "Password1234!",
                "password12345",
                "123456789012",
                "098765432109",
                "qwertyuiop123",
                "aaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "Birmingham2016!",
                "WestMidlandsPolice1",
                "coventry.lead2016",
                "my COVENTRY.LEAD password"
            })
    void whatIsShortOrTriedFirstIsNot(String password) {
        assertThat(policy.fault(password, "coventry.lead")).isPresent();
    }
}

package org.cspplatform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cspplatform.server.database.StartUpException;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    private static final String[] NO_ARGUMENTS = {};

    @Test
    void aMailServerWithAUserIsSpokenToEncryptedOnly() {
        Map<String, Object> properties = Settings.of(
                        Map.of("CSP_SMTP_HOST", "mail.example.org", "CSP_SMTP_USER", "csp"), NO_ARGUMENTS)
                .properties();
        assertThat(properties)
                .containsEntry("javamail.properties.mail.smtp.host", "mail.example.org")
                .containsEntry("javamail.authentication.username", "csp")
                .containsEntry("javamail.properties.mail.smtp.starttls.required", "true");
    }

    @Test
    void withoutAMailServerNothingIsSaidOfOne() {
        assertThat(Settings.of(Map.of(), NO_ARGUMENTS).properties().keySet())
                .noneMatch(name -> name.startsWith("javamail"));
    }

    @Test
    void aDatabaseOfTheOperatorNeedsItsUserAndPassword() {
        assertThatThrownBy(() -> Settings.of(Map.of("CSP_JDBC_URL", "jdbc:postgresql://db/csp"), NO_ARGUMENTS))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("CSP_JDBC_USER");
    }

    @Test
    void whetherModulesMustBeSignedIsSaidPlainlyOrNotAtAll() {
        assertThat(Settings.of(Map.of(), NO_ARGUMENTS).properties())
                .containsEntry("csp.modules.require-signature", "false");
        assertThat(Settings.of(Map.of("CSP_MODULES_REQUIRE_SIGNATURE", "true"), NO_ARGUMENTS)
                        .properties())
                .containsEntry("csp.modules.require-signature", "true");
        assertThatThrownBy(() -> Settings.of(Map.of("CSP_MODULES_REQUIRE_SIGNATURE", "ture"), NO_ARGUMENTS))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("true or false");
    }
}

package org.cspplatform.server.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Map;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Letters through a real mail server. */
@MicronautTest(transactional = false)
final class SmtpPostOfficeTest implements ServerTest {
    private final GreenMail mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Inject
    PostOffice postOffice;

    @Override
    public Map<String, String> moreProperties() {
        mailServer.start();
        return Map.of(
                "javamail.properties.mail.smtp.host",
                "127.0.0.1",
                "javamail.properties.mail.smtp.port",
                Integer.toString(mailServer.getSmtp().getPort()),
                "csp.mail.from",
                "csp@example.org");
    }

    @AfterAll
    void stopMailServer() {
        mailServer.stop();
    }

    @Test
    void aLetterArrives() throws MessagingException, IOException {
        postOffice.send(new Letter("somebody@example.org", "Your account", "Dear Zoë,\nchoose a password.\n"));

        assertThat(mailServer.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage received = mailServer.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Your account");
        assertThat(received.getFrom()[0]).hasToString("csp@example.org");
        assertThat(received.getAllRecipients()[0]).hasToString("somebody@example.org");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Dear Zoë");
    }

    @Test
    void aRefusedAddressIsNotTakenForDelivered() {
        assertThatThrownBy(() -> postOffice.send(new Letter("not an address", "Your account", "Hello")))
                .isInstanceOf(UndeliveredException.class);
    }
}

package org.cspplatform.server.identity.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.EmailSender;
import jakarta.inject.Singleton;

/** Hands letters to the mail server that {@code javamail.properties.mail.smtp.host} names. */
@Singleton
@Requires(property = SmtpPostOffice.HOST)
final class SmtpPostOffice implements PostOffice {
    static final String HOST = "javamail.properties.mail.smtp.host";

    private final EmailSender<?, ?> sender;
    private final String from;

    SmtpPostOffice(EmailSender<?, ?> sender, @Value("${csp.mail.from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Letter letter) {
        try {
            sender.send(Email.builder()
                    .from(from)
                    .to(letter.to())
                    .subject(letter.subject())
                    .body(letter.text()));
        } catch (EmailException failure) {
            throw new UndeliveredException(failure);
        }
    }
}

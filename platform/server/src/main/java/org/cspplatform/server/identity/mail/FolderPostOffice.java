package org.cspplatform.server.identity.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.MessageComposer;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;

/**
 * Puts letters as .eml files into a folder, for the demo and wherever there is no mail server. They hold links that let
 * somebody choose a password, so only the service's own user may read them.
 */
@Singleton
@Requires(missingProperty = SmtpPostOffice.HOST)
final class FolderPostOffice implements PostOffice {
    private final MessageComposer composer;
    private final Path folder;
    private final String from;

    FolderPostOffice(
            MessageComposer composer,
            @Value("${csp.mail.folder}") String folder,
            @Value("${csp.mail.from}") String from) {
        this.composer = composer;
        this.folder = Path.of(folder);
        this.from = from;
    }

    @Override
    public void send(Letter letter) {
        Email email = Email.builder()
                .from(from)
                .to(letter.to())
                .subject(letter.subject())
                .body(letter.text())
                .build();
        // The time first: a listing of the folder is then in the order of sending.
        Path file = folder.resolve(Instant.now().toString().replace(':', '-') + "-" + UUID.randomUUID() + ".eml");
        try {
            makeFolder();
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                composer.compose(email, Session.getInstance(new Properties())).writeTo(out);
            }
        } catch (IOException | MessagingException failure) {
            throw new UndeliveredException(failure);
        }
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(folder);
        FileStore store = Files.getFileStore(folder);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}

package org.cspplatform.server.support;

import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

/**
 * The service running on a real PostgreSQL, on a free port. Used as {@code @MicronautTest class XTest implements ServerTest}; an
 * {@code EmbeddedServer} and an {@code HttpClient} can then be injected.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface ServerTest extends TestPropertyProvider {
    /** More properties for this test; they win. */
    default Map<String, String> moreProperties() {
        return Map.of();
    }

    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>();
        TestDatabase.forgetModules();
        TestDatabase.platform().poolProperties().forEach((name, value) -> properties.put(name, value.toString()));
        Path directory = emptyDirectory();
        properties.put("micronaut.server.port", "-1");
        properties.put("csp.data.directory", directory.toString());
        properties.put("csp.modules.directory", directory.resolve("modules").toString());
        properties.put("csp.mail.folder", directory.resolve("mail").toString());
        properties.put("csp.reminders.at", "off");
        properties.put("csp.alerts.every", "off");
        properties.putAll(moreProperties());
        return properties;
    }

    private static Path emptyDirectory() {
        try {
            Path directory = Files.createTempDirectory("csp-test");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

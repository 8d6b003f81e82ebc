package org.cspplatform.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is as the pinned formatter writes it. A test, and not a build plugin, because it needs the parser of JDK 25
 * while Maven may run on 17. {@code mvn test -pl platform/server -am -Dtest=FormattingTest -Dformat=apply} mends.
 */
final class FormattingTest {
    @Test
    void everyFileIsFormatted() throws Exception {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        boolean apply = "apply".equals(System.getProperty("format"));
        List<String> arguments = new ArrayList<>(List.of("--palantir", apply ? "--replace" : "--dry-run"));
        Stream.of("platform", "plugins")
                .map(root::resolve)
                .flatMap(FormattingTest::sources)
                .forEach(arguments::add);
        StringWriter unformatted = new StringWriter();
        StringWriter errors = new StringWriter();

        new Main(new PrintWriter(unformatted, true), new PrintWriter(errors, true), InputStream.nullInputStream())
                .format(arguments.toArray(String[]::new));

        assertThat(errors.toString()).isEmpty();
        assertThat(unformatted.toString())
                .as("files that -Dformat=apply would change")
                .isEmpty();
    }

    private static Stream<String> sources(Path directory) {
        try {
            try (Stream<Path> files = Files.walk(directory)) {
                return files
                        .map(Path::toString)
                        .filter(file -> file.endsWith(".java") && !file.contains("/target/"))
                        .toList()
                        .stream();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

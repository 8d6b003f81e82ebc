package org.cspplatform.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is as the pinned formatter writes it. A test, and not a build plugin, because it needs the parser of JDK 25
 * while Maven may run on 17. {@code mvn test -pl platform/server -am -Dtest=FormattingTest -Dformat=apply} mends.
 */
final class FormattingTest {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyFileIsFormatted() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        boolean apply = "apply".equals(System.getProperty("format"));
        try (Stream<Path> files =
                Stream.of(root.resolve("platform"), root.resolve("plugins")).flatMap(FormattingTest::sources)) {
            List<Path> unformatted = files.filter(file -> !isFormatted(file, apply))
                    .map(root::relativize)
                    .toList();
            assertThat(unformatted).as("files that -Dformat=apply would change").isEmpty();
        }
    }

    private boolean isFormatted(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = RemoveUnusedImports.removeUnusedImports(
                    ImportOrderer.reorderImports(formatter.formatSource(source), JavaFormatterOptions.Style.PALANTIR));
            if (source.equals(formatted)) {
                return true;
            }
            if (apply) {
                Files.writeString(file, formatted);
            }
            return apply;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FormatterException unparsable) {
            throw new IllegalStateException(file + " cannot be parsed", unparsable);
        }
    }

    private static Stream<Path> sources(Path directory) {
        try {
            return Files.walk(directory)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.cspplatform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.testkit.AuthoredModule;
import org.cspplatform.testkit.RecordLife;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plugins/new-module} writes. */
final class NewModuleTest {
    private static final Path COMMAND =
            Path.of("../../plugins/new-module").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private record Ended(int status, String said) {}

    @Test
    void isSmallAndKeepsTheContractAtOnce() throws IOException, InterruptedException {
        assertThat(run("purse-thefts", "Purse thefts", folder.toString()))
                .satisfies(ended -> assertThat(ended.status()).as(ended.said()).isZero());
        Path written = folder.resolve("purse-thefts");
        assertThat(linesOf(written, "src/main", ".java")).isLessThanOrEqualTo(60);
        assertThat(linesOf(written, "src/test", ".java")).isLessThanOrEqualTo(12);
        try (Stream<Path> files = Files.walk(written)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .hasSize(6)
                    .filteredOn(name -> name.endsWith(".java") || name.endsWith(".sql"))
                    .hasSize(3);
        }

        ModuleContract.of(AuthoredModule.of(written)).verify();
    }

    @Test
    void letsARecordLiveInABrowser() throws IOException, InterruptedException {
        run("purse-thefts", "Purse thefts", folder.toString());
        PriorityModule module = AuthoredModule.of(folder.resolve("purse-thefts"));
        try (RunningService service = RunningService.start();
                Browser browser = Browser.launch()) {
            service.drop(PackedJar.of(module, folder));
            service.awaitStarted("purse-thefts");
            RecordLife.of("purse-thefts", "incidents")
                    .with("reference", "PT-1")
                    .with("happenedOn", "2016-08-12")
                    .with("place", "STREET")
                    .changing("place", "ELSEWHERE")
                    .live(service, browser, "coventry");
        }
    }

    @Test
    void refusesWhatCannotNameAModule() throws IOException, InterruptedException {
        for (String id : List.of("Purse", "purse--thefts", "platform", "x".repeat(41))) {
            assertThat(run(id, "Purse thefts", folder.toString()).status()).isNotZero();
        }
        assertThat(run("purse-thefts", "Purse <thefts>", folder.toString()).said())
                .contains("The title cannot have");
        assertThat(folder).isEmptyDirectory();
    }

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(COMMAND.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private static int linesOf(Path written, String under, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(written.resolve(under))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).hasSize(1);
            return Files.readAllLines(found.getFirst()).size();
        }
    }
}

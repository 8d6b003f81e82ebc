package org.cspplatform.testkit.browser;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the Chromium of this machine, and gets one when there is none. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final Path OUTPUT = Path.of("target", "chromium.log");

    private Chromium() {}

    /**
     * The browser's program: the one named by {@code CSP_CHROMIUM}, the system's, or the driver's own download.
     *
     * @param downloaded where the browser's driver keeps its own download, whether it is there or not
     */
    static Path find(Supplier<Path> downloaded) {
        String named = System.getenv("CSP_CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        return ofTheSystem().or(() -> existing(downloaded.get())).orElseGet(() -> install(downloaded));
    }

    private static Path install(Supplier<Path> downloaded) {
        if (isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            List<String> packages = List.of(
                    "env",
                    "DEBIAN_FRONTEND=noninteractive",
                    "apt-get",
                    "install",
                    "-y",
                    "--no-install-recommends",
                    "chromium",
                    "fonts-dejavu-core");
            // A machine may know no packages yet, so ask for the list only when it is needed.
            if (!run(packages) && run(List.of("apt-get", "update"))) {
                run(packages);
            }
        } else {
            run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.microsoft.playwright.CLI",
                    "install",
                    "chromium"));
        }
        return ofTheSystem()
                .or(() -> existing(downloaded.get()))
                .orElseThrow(() -> new AssertionError("The browser tests need Chromium and could not get it ("
                        + OUTPUT.toAbsolutePath() + " says why). Run: sudo apt-get install chromium"));
    }

    private static Optional<Path> ofTheSystem() {
        Stream<Path> onPath = Stream.of(
                        System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(onPath, Stream.of(MAC)).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> existing(Path program) {
        return Optional.of(program).filter(Files::isExecutable);
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static boolean run(List<String> command) {
        try {
            Files.createDirectories(OUTPUT.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.cspplatform.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that a newcomer runs, as it is. */
final class StartUpIT {
    private static final Path RUN = Path.of("..", "..", "deploy", "run").toAbsolutePath();
    private static final String PASSWORD = "a password for this test";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stopWhatWasStarted() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
        client.close();
    }

    @Test
    void startsAgainAfterItWasKilledAndLeavesNothingBehindWhenItIsStopped() throws Exception {
        int port = freePort();
        Process first = start(port, directory);
        awaitHealth(port, first);
        assertThat(signIn(port, "region.officer")).isEqualTo(200);
        assertThat(output()).contains("http://localhost:" + port, "coventry.lead", PASSWORD);
        first.destroyForcibly().waitFor();

        Instant begun = Instant.now();
        Process second = start(port, directory);
        awaitHealth(port, second);
        System.out.printf(
                "Started again in %d ms%n",
                Duration.between(begun, Instant.now()).toMillis());
        assertThat(signIn(port, "region.officer")).isEqualTo(200);
        Process verification = start(port, directory, "verify-audit");
        assertThat(verification.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(verification.exitValue()).as(this::output).isZero();
        second.destroy();
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("database/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void namesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(refusal(start(taken.getLocalPort(), directory)))
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is taken: stop what uses it, or set CSP_PORT to another port.");
        }
    }

    @Test
    void namesADirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(refusal(start(freePort(), file.resolve("data"))))
                .isEqualTo("The data directory " + file.resolve("data")
                        + " cannot be written: make it writable, or set CSP_DATA_DIR to another.");
    }

    private Process start(int port, Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(RUN.toString(), "--no-build"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CSP_"));
        builder.environment().put("CSP_PORT", Integer.toString(port));
        builder.environment().put("CSP_DATA_DIR", data.toString());
        builder.environment().put("CSP_DEMO_PASSWORD", PASSWORD);
        builder.environment().put("CSP_AOT", "off");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String refusal(Process process) throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return output().strip();
    }

    private void awaitHealth(int port, Process process) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"status\":\"UP\"")) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(notYet).isNotNull();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The service did not start:\n" + output());
    }

    private int signIn(int port, String username) throws Exception {
        String body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD);
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/token"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private Path outputFile() {
        return directory.resolve("output.txt");
    }

    private String output() {
        try {
            return Files.readString(outputFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

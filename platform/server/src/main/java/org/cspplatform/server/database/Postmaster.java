package org.cspplatform.server.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server process of one data directory: makes the directory, starts the process, finds it again and stops it. */
record Postmaster(PostgresBinaries binaries, Path data, Path output) {

    /** Makes the data directory, of which the superuser is {@code postgres} with the password in the file. */
    void initialise(Path passwordFile, boolean durable) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order of text on every machine, whatever locales it has.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        if (run(Duration.ofMinutes(2), "initdb", arguments) != 0) {
            throw new StartUpException("The database could not be made in " + data + ": see " + output);
        }
    }

    /** Starts the process, and returns once it takes connections; false if it ended instead. */
    boolean start(Duration patience) {
        // Through pg_ctl, which gives the server a session of its own: Ctrl-C reaches the service alone, which
        // then stops the server in good order.
        return run(
                        patience.plusSeconds(5),
                        "pg_ctl",
                        List.of(
                                "start",
                                "--pgdata=" + data,
                                "--log=" + output,
                                "--wait",
                                "--timeout=" + Math.max(1, patience.toSeconds()),
                                "--silent"))
                == 0;
    }

    /** Stops the process if it runs: in good order, and if it will not, at once (its log then mends the data). */
    void stop() throws IOException {
        Optional<ProcessHandle> running = running();
        if (running.isEmpty()) {
            // A number left by a crash, which by now another process may bear: the server would refuse to start.
            Files.deleteIfExists(pidFile());
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            int answer = run(
                    Duration.ofSeconds(25),
                    "pg_ctl",
                    List.of("stop", "--pgdata=" + data, "--mode=" + mode, "--wait", "--timeout=20", "--silent"));
            if (answer == 0 || running().isEmpty()) {
                Files.deleteIfExists(pidFile());
                return;
            }
        }
        throw new StartUpException("The database server of " + data + " (process "
                + running.get().pid() + ") does not stop: end that process and start again.");
    }

    /** The live process, if the one that the directory names is truly a server of this directory. */
    Optional<ProcessHandle> running() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 3 || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        Instant begun = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServer(process.info(), begun));
    }

    private boolean isServer(ProcessHandle.Info process, Instant begun) {
        // Of a process that has ended and is not yet cleared away, as of another user's, the program is not to be seen.
        boolean program =
                process.command().map(path -> path.endsWith("/bin/postgres")).orElse(false);
        boolean time = process.startInstant()
                .map(start -> Duration.between(start, begun).abs().compareTo(Duration.ofMinutes(1)) < 0)
                .orElse(true);
        return program && time;
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private int run(Duration patience, String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (needsNamespace()) {
            // PostgreSQL will not run as root; in a user namespace of its own it does not.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new StartUpException(
                    "The database server's program " + program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartUpException("Interrupted while the database server was at work", e);
        }
    }

    private static boolean needsNamespace() {
        return new UnixSystem().getUid() == 0;
    }
}

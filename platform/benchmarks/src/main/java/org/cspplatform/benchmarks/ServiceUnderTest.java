package org.cspplatform.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The service in a process of its own, with the memory settings it ships with. */
final class ServiceUnderTest implements AutoCloseable {

    private final Process process;
    private final Path directory;
    private final Handover handover;

    private ServiceUnderTest(Process process, Path directory, Handover handover) {
        this.process = process;
        this.directory = directory;
        this.handover = handover;
    }

    static ServiceUnderTest start(Plan plan) throws IOException {
        return start(
                plan.serviceOptions(),
                BenchmarkServer.class,
                List.of(
                        Integer.toString(plan.partnerships()),
                        Integer.toString(plan.records()),
                        plan.module().toAbsolutePath().toString()));
    }

    /** @param arguments behind the directory */
    static ServiceUnderTest start(List<String> options, Class<?> server, List<String> arguments) throws IOException {
        Path directory = Files.createTempDirectory("csp-benchmark-");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), server.getName(), directory.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals("READY")) {
            System.out.println(line);
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The service did not start");
        }
        drain(output);
        return new ServiceUnderTest(process, directory, Handover.read(directory.resolve("handover")));
    }

    private static void drain(BufferedReader output) {
        Thread.ofVirtual().start(() -> output.lines().forEach(System.out::println));
    }

    Handover handover() {
        return handover;
    }

    /** Where it keeps its files; gone when it ends. */
    Path directory() {
        return directory;
    }

    /** Memory that the service has in use, and the most it ever had, in megabytes; without the database. */
    Memory memory() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(handover.pid()), "status"));
        return new Memory(megabytes(lines, "VmRSS:"), megabytes(lines, "VmHWM:"));
    }

    record Memory(long now, long most) {}

    private static long megabytes(List<String> lines, String name) {
        return lines.stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

package org.cspplatform.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that the processors spent so far, in hundredths of a second as Linux counts it; zero elsewhere.
 *
 * @param load in this process
 * @param service in the service
 * @param database in all processes of the database
 */
record CpuTime(long load, long service, long database) {

    private static final Path PROC = Path.of("/proc");

    // Places in /proc/PID/stat after the name, see proc_pid_stat(5).
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int KERNEL = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int KERNEL_OF_ENDED_CHILDREN = 14;

    static CpuTime now(Handover service, long backend) throws IOException {
        if (!Files.isDirectory(PROC)) {
            return new CpuTime(0, 0, 0);
        }
        long postmaster = field(backend, PARENT);
        try (Stream<Path> processes = Files.list(PROC)) {
            long backends = processes
                    .map(process -> process.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .mapToLong(Long::parseLong)
                    .filter(process -> field(process, PARENT) == postmaster)
                    .map(process -> field(process, USER) + field(process, KERNEL))
                    .sum();
            return new CpuTime(
                    own(ProcessHandle.current().pid()),
                    own(service.pid()),
                    backends
                            + own(postmaster)
                            + field(postmaster, USER_OF_ENDED_CHILDREN)
                            + field(postmaster, KERNEL_OF_ENDED_CHILDREN));
        }
    }

    CpuTime minus(CpuTime earlier) {
        return new CpuTime(load - earlier.load, service - earlier.service, database - earlier.database);
    }

    private static long own(long process) {
        return field(process, USER) + field(process, KERNEL);
    }

    private static long field(long process, int place) {
        try {
            String line = Files.readString(PROC.resolve(Long.toString(process)).resolve("stat"));
            List<String> fields =
                    List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
            return Long.parseLong(fields.get(place));
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.cspplatform.server.modules.replicas;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * This replica's own folder below the data directory, named by the replica's id. Whoever runs holds its lock; so a start takes
 * over the folder and the id of one that ended, however it ended, and throws away what that left lying.
 */
@Singleton
public final class ReplicaFolder {
    private static final String LOCK = "lock";
    private static final String COPIES = "copies";

    private final UUID id;
    private final Path folder;
    private final FileChannel lock;

    ReplicaFolder(@Value("${csp.data.directory}") Path data) {
        Path replicas = data.resolve("replicas");
        try {
            Files.createDirectories(replicas);
            Held held = null;
            for (Path each : foldersIn(replicas)) {
                FileChannel channel = lock(each);
                if (channel != null) {
                    delete(each.resolve(COPIES));
                    if (held == null) {
                        held = new Held(each, channel);
                    } else {
                        channel.close();
                    }
                }
            }
            if (held == null) {
                held = make(replicas);
            }
            this.id = UUID.fromString(String.valueOf(held.folder().getFileName()));
            this.folder = Files.createDirectories(held.folder().resolve(COPIES));
            this.lock = held.channel();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep copies of modules below " + replicas, failure);
        }
    }

    private record Held(Path folder, FileChannel channel) {}

    private static Held make(Path replicas) throws IOException {
        Path folder = Files.createDirectory(replicas.resolve(UUID.randomUUID().toString()));
        FileChannel channel = lock(folder);
        if (channel == null) {
            throw new IOException("Another service took " + folder + " at the same moment");
        }
        return new Held(folder, channel);
    }

    /** Which replica this is: the same after a restart on the same data directory. */
    public UUID id() {
        return id;
    }

    /** An empty folder that does not outlast this replica. */
    public Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "module-");
    }

    /** Deletes a folder and all in it. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> foldersIn(Path replicas) throws IOException {
        try (Stream<Path> folders = Files.list(replicas)) {
            return folders.filter(folder -> isId(String.valueOf(folder.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isId(String name) {
        return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** The lock, or null when another service, or another context of this one, holds it. */
    private static @Nullable FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByUs) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? channel : null;
    }

    @PreDestroy
    void release() throws IOException {
        delete(folder);
        lock.close();
    }
}

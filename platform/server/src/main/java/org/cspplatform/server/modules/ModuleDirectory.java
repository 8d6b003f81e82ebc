package org.cspplatform.server.modules;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.web.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory into which jars are dropped. It is looked at twice a second; a jar is taken when it did not change between two
 * looks, so that one that is still being copied is left alone. What is to become of them, {@link DroppedJars} knows.
 */
@Singleton
public class ModuleDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleDirectory.class);

    private final Path directory;
    private final ModuleHost host;
    private final ModuleSync sync;
    private final DroppedJars dropped;
    private final Map<Path, Look> looks = new HashMap<>();
    private final Map<Path, Read> read = new HashMap<>();
    private Map<Path, Look> taken = Map.of();
    private volatile boolean started;

    ModuleDirectory(
            @Value("${csp.modules.directory}") Path directory, ModuleHost host, ModuleSync sync, DroppedJars dropped) {
        this.directory = directory;
        this.host = host;
        this.sync = sync;
        this.dropped = dropped;
    }

    /** A file as it was at one look; the key tells it from another file of the same name. */
    private record Look(long size, long modified, String key) {
        static Look at(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(
                    attributes.size(), attributes.lastModifiedTime().toMillis(), String.valueOf(attributes.fileKey()));
        }
    }

    /** What a file was read as. */
    private record Read(Look look, ModuleJar jar, boolean readable) {}

    @EventListener
    void start(StartupEvent event) {
        sync.start();
        installAll();
        started = true;
    }

    /** Takes what is there now without waiting for a second look: at the start nobody is copying. */
    public synchronized void installAll() {
        look();
        look();
        sync.followNow();
    }

    @Scheduled(fixedDelay = "500ms", initialDelay = "1s")
    synchronized void watch() {
        // The scheduler may make another of us while the service stops; that one must not begin again.
        if (started) {
            look();
        }
    }

    private void look() {
        try {
            Map<Path, Look> now = jars();
            boolean settled = now.equals(looks);
            looks.clear();
            looks.putAll(now);
            if (settled && !now.equals(taken)) {
                take(now);
                taken = now;
            }
        } catch (UnavailableException notNow) {
            LOG.warn("A module waits: {}", notNow.words());
        } catch (IllegalStateException failure) {
            LOG.warn("The directory of modules waits: {}", failure.getMessage(), failure);
        } catch (IOException unreadable) {
            LOG.warn("Cannot read the directory of modules {}: {}", directory, unreadable.getMessage());
        }
    }

    private Map<Path, Look> jars() throws IOException {
        Map<Path, Look> found = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jar")).toList()) {
                found.put(file, Look.at(file));
            }
        }
        return found;
    }

    private void take(Map<Path, Look> files) {
        read.keySet().retainAll(files.keySet());
        Set<String> ids = new HashSet<>();
        List<ModuleJar> readable = new ArrayList<>();
        files.forEach((path, look) -> {
            Read known = read.get(path);
            if (known == null || !known.look().equals(look)) {
                known = read(path, look);
                read.put(path, known);
            }
            ids.add(known.jar().id());
            if (known.readable()) {
                readable.add(known.jar());
            }
        });
        host.forgetRefused(ids);
        if (Files.isDirectory(directory)) {
            dropped.take(
                    readable,
                    files.keySet().stream()
                            .map(path -> String.valueOf(path.getFileName()))
                            .collect(Collectors.toSet()));
        }
    }

    private Read read(Path path, Look look) {
        try {
            ModuleJar jar = ModuleJar.read(path);
            // Put there anew, so it is tried anew.
            host.forgetRefused(jar);
            return new Read(look, jar, true);
        } catch (IOException noJar) {
            String name = String.valueOf(path.getFileName());
            ModuleJar jar = new ModuleJar(path, name, "0.0.0", null, "");
            host.refuse(
                    name,
                    "",
                    jar.version(),
                    List.of(new ModelProblem(
                            name, "It is no readable jar: " + noJar.getMessage() + ".", "Copy it again, whole.")));
            return new Read(look, jar, false);
        }
    }
}

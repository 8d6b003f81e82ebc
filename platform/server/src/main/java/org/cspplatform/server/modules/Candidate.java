package org.cspplatform.server.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.server.modules.model.ModelReader;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.model.Problems;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginRuntimeException;

/**
 * A jar with its code loaded, from a copy of its own so that the dropped file may be replaced or deleted at any time. It either
 * comes to serve or is closed.
 */
final class Candidate implements AutoCloseable {
    private final ModuleJar jar;
    private final Path folder;
    private final PluginLoading framework;
    private final Problems problems = new Problems();
    private @Nullable ModuleModel model;

    private Candidate(ModuleJar jar, Path folder, PluginLoading framework) {
        this.jar = jar;
        this.folder = folder;
        this.framework = framework;
    }

    /** Loads and reads a jar; what is wrong with it is in {@link #problems}. */
    static Candidate load(ModuleJar jar) throws IOException {
        Path folder = Files.createTempDirectory("csp-module-");
        Path copy = folder.resolve("module.jar");
        Files.copy(jar.path(), copy, StandardCopyOption.REPLACE_EXISTING);
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        ModuleJar copied = new ModuleJar(copy, jar.id(), jar.version(), jar.requires(), jar.sha256());
        Candidate candidate = new Candidate(jar, folder, new PluginLoading(copy));
        copied.check(candidate.framework, candidate.problems);
        copied.copyMigrations(migrations);
        candidate.readModel(copied);
        return candidate;
    }

    ModuleJar jar() {
        return jar;
    }

    Problems problems() {
        return problems;
    }

    /** The module as far as it could be read. */
    Optional<ModuleModel> model() {
        return Optional.ofNullable(model);
    }

    Path migrations() {
        return folder.resolve("migrations");
    }

    private void readModel(ModuleJar copied) {
        try {
            PluginLoading.Opened opened = framework.open(copied.path());
            List<PriorityModule> found = ServiceLoader.load(PriorityModule.class, opened.classes()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
            if (found.size() > 1) {
                problems.add(
                        ModuleJar.SERVICE_FILE,
                        "The jar holds " + found.size() + " modules.",
                        "Put each module into a jar of its own.");
            }
            if (!found.isEmpty()) {
                model = ModelReader.read(found.getFirst(), problems);
                checkAgainstManifest(model);
            }
        } catch (ServiceConfigurationError unusable) {
            problems.add(
                    ModuleJar.SERVICE_FILE,
                    "The module cannot be made: " + words(unusable) + ".",
                    "Name a public class with a public constructor without parameters that implements PriorityModule.");
        } catch (PluginRuntimeException refused) {
            problems.add(jar.path().getFileName().toString(), words(refused), "Correct the manifest.");
        } catch (LinkageError | TypeNotPresentException foreign) {
            problems.add(
                    jar.path().getFileName().toString(),
                    "Its code needs what it cannot see: " + words(foreign) + ".",
                    "Use the module API, JSpecify, SLF4J and the JDK only, or put the library into the jar.");
        }
    }

    private void checkAgainstManifest(ModuleModel read) {
        if (!read.id().equals(jar.id())) {
            problems.add(
                    "META-INF/MANIFEST.MF",
                    "Plugin-Id is \"" + jar.id() + "\", but the module calls itself \"" + read.id() + "\".",
                    "Make them equal.");
        }
        if (!read.version().equals(jar.version())) {
            problems.add(
                    "META-INF/MANIFEST.MF",
                    "Plugin-Version is " + jar.version() + ", but the module says it is " + read.version() + ".",
                    "Make them equal: by default the module reads Implementation-Version of the manifest.");
        }
    }

    private static String words(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** Lets go of the code and of the copy. */
    @Override
    public void close() {
        model = null;
        framework.closeAll();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // A copy left in the folder for temporary files harms nobody.
            folder.toFile().deleteOnExit();
        }
    }
}

package org.cspplatform.server.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.server.modules.model.ModelReader;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.model.Problems;
import org.cspplatform.server.modules.replicas.ReplicaFolder;
import org.cspplatform.server.modules.signing.JarSignatures;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A jar with its code loaded, from a copy of its own so that where it came from may be replaced or deleted at any time. It
 * either comes to serve or is closed.
 */
final class Candidate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Candidate.class);

    /** The name of the jar in its folder. */
    static final String FILE = "module.jar";

    private final ModuleJar jar;
    private final String name;
    private final Path folder;
    private final PluginLoading framework;
    private final Problems problems = new Problems();
    private @Nullable ModuleModel model;
    private @Nullable String signedBy;

    private Candidate(ModuleJar jar, String name, Path folder, PluginLoading framework) {
        this.jar = jar;
        this.name = name;
        this.folder = folder;
        this.framework = framework;
    }

    /**
     * Loads and reads a jar; what is wrong with it is in {@link #problems}.
     *
     * @param folder with the jar in it, as {@link #FILE}; it is the candidate's own from here on
     * @param name what the jar is called by whoever sent it
     * @param at when its signer must be trusted
     * @throws IOException when it is no jar; the folder is gone then
     */
    static Candidate load(Path folder, String name, JarSignatures signatures, Instant at) throws IOException {
        PluginLoading framework = null;
        try {
            ModuleJar jar = ModuleJar.read(folder.resolve(FILE), name);
            framework = new PluginLoading(jar.path());
            Candidate candidate = new Candidate(jar, name, folder, framework);
            candidate.signedBy = signatures.check(jar.path(), at, candidate.problems);
            jar.check(framework, candidate.problems);
            if (candidate.mayRun()) {
                jar.copyMigrations(Files.createDirectory(candidate.migrations()));
                candidate.readModel();
            }
            return candidate;
        } catch (IOException | RuntimeException failure) {
            if (framework != null) {
                framework.closeAll();
            }
            ReplicaFolder.delete(folder);
            throw failure;
        }
    }

    /** Who signed the jar, in words; null when nobody did. */
    @Nullable
    String signedBy() {
        return signedBy;
    }

    /** Whether its code and its migrations may be tried at all: not when its signature is wrong. */
    boolean mayRun() {
        return problems.found().stream().noneMatch(problem -> problem.place().equals(JarSignatures.PLACE));
    }

    byte[] content() throws IOException {
        return Files.readAllBytes(jar.path());
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

    private void readModel() {
        try {
            PluginLoading.Opened opened = framework.open(jar.path());
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
            problems.add(name, words(refused), "Correct the manifest.");
        } catch (LinkageError | TypeNotPresentException foreign) {
            problems.add(
                    name,
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
        try {
            framework.closeAll();
        } catch (RuntimeException failure) {
            // Whoever takes its place must come to serve all the same.
            LOG.warn("The code of module {} could not be closed", jar.id(), failure);
        }
        try {
            ReplicaFolder.delete(folder);
        } catch (IOException left) {
            LOG.info("A copy of a module is left until the next start: {}", left.getMessage());
        }
    }
}

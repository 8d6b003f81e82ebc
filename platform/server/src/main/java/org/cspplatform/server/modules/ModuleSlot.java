package org.cspplatform.server.modules;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The place of one module: who uses it holds its gate open, who changes it waits until they are through and closes it. */
final class ModuleSlot {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String id;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile boolean changing;
    private volatile @Nullable Candidate serving;
    private volatile @Nullable Refused refused;

    ModuleSlot(String id) {
        this.id = id;
    }

    /** A jar that was tried and refused. It is not tried again until it is another. */
    record Refused(String sha256, String version, List<ModelProblem> problems) {}

    <T> T use(Function<ModuleModel, T> work) {
        if (changing || !gate.readLock().tryLock()) {
            throw new UnavailableException(
                    "module-changing", "This module is being changed. Try again in a moment.", RETRY_AFTER);
        }
        try {
            Candidate present = serving;
            ModuleModel model = present == null ? null : present.model().orElse(null);
            if (model == null) {
                throw new NotFoundException("module");
            }
            return work.apply(model);
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * Does a change while nobody uses the module.
     *
     * @return false when the users did not get through in time
     */
    boolean change(Runnable work) {
        changing = true;
        try {
            if (!gate.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                gate.writeLock().unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            changing = false;
        }
    }

    /** Inside {@link #change}: lets a candidate serve in the place of whatever served. */
    void serve(Candidate candidate) {
        Candidate before = serving;
        serving = candidate;
        refused = null;
        if (before != null) {
            before.close();
        }
    }

    void refuse(ModuleJar jar, List<ModelProblem> problems) {
        refused = new Refused(jar.sha256(), jar.version(), problems);
    }

    /** Inside {@link #change}: nothing serves any more. */
    void stop() {
        Candidate before = serving;
        serving = null;
        if (before != null) {
            before.close();
        }
    }

    void forgetRefusal() {
        refused = null;
    }

    boolean serves(ModuleJar jar) {
        Candidate present = serving;
        return present != null && present.jar().sha256().equals(jar.sha256());
    }

    boolean serves() {
        return serving != null;
    }

    boolean hasRefused(ModuleJar jar) {
        Refused known = refused;
        return known != null && known.sha256().equals(jar.sha256());
    }

    InstalledModule now() {
        Candidate present = serving;
        Refused known = refused;
        ModuleModel model = present == null ? null : present.model().orElse(null);
        ModuleState state = changing
                ? ModuleState.CHANGING
                : model != null ? ModuleState.STARTED : known != null ? ModuleState.REFUSED : ModuleState.REMOVED;
        return new InstalledModule(
                id, state, model, known == null ? null : known.version(), known == null ? List.of() : known.problems());
    }
}

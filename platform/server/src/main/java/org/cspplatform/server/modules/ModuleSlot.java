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

/** The place of one module: who uses it is let in; who changes it lets nobody in any more and waits until all are out. */
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

    /**
     * A jar that was tried and refused. It is not tried again until it is another.
     *
     * @param dropped whether it lay in the directory; otherwise it is the one that should serve
     */
    record Refused(String sha256, String version, boolean dropped, List<ModelProblem> problems) {}

    <T> T use(Function<ModuleModel, T> work) {
        boolean within = gate.getReadHoldCount() > 0;
        if (!gate.readLock().tryLock()) {
            throw changing();
        }
        try {
            // Looked at inside: who suspends sets it first and then waits for those inside.
            if (changing && !within) {
                throw changing();
            }
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

    static UnavailableException changing() {
        return new UnavailableException(
                "module-changing", "This module is being changed. Try again in a moment.", RETRY_AFTER);
    }

    /**
     * Lets nobody in until {@link #resume}, and waits until all are out.
     *
     * @return false when they did not get through in time; then all goes on as before
     */
    boolean suspend() {
        changing = true;
        try {
            if (gate.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                gate.writeLock().unlock();
                return true;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        changing = false;
        return false;
    }

    boolean isSuspended() {
        return changing;
    }

    void resume() {
        changing = false;
    }

    /** While suspended: lets a candidate serve in the place of whatever served. */
    void serve(Candidate candidate) {
        Candidate before = serving;
        serving = candidate;
        refused = null;
        if (before != null) {
            before.close();
        }
    }

    /** While suspended: nothing serves any more. */
    void stop() {
        Candidate before = serving;
        serving = null;
        if (before != null) {
            before.close();
        }
    }

    void refuse(Refused jar) {
        refused = jar;
    }

    /** Forgets what a jar of the directory was refused for. */
    void forgetDropped() {
        Refused known = refused;
        if (known != null && known.dropped()) {
            refused = null;
        }
    }

    boolean serves(String sha256) {
        Candidate present = serving;
        return present != null && present.jar().sha256().equals(sha256);
    }

    boolean serves() {
        return serving != null;
    }

    boolean hasRefused(String sha256, boolean dropped) {
        Refused known = refused;
        return known != null && known.dropped() == dropped && known.sha256().equals(sha256);
    }

    InstalledModule now() {
        Candidate present = serving;
        Refused known = refused;
        ModuleModel model = present == null ? null : present.model().orElse(null);
        ModuleState state = changing
                ? ModuleState.CHANGING
                : model != null ? ModuleState.STARTED : known != null ? ModuleState.REFUSED : ModuleState.REMOVED;
        return new InstalledModule(
                id,
                state,
                model,
                present == null ? null : present.signedBy(),
                known == null ? null : known.version(),
                known == null ? List.of() : known.problems());
    }
}

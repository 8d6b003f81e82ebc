package org.cspplatform.server.modules;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.replicas.Replicas;
import org.cspplatform.server.modules.store.JarStore;
import org.cspplatform.server.modules.store.ModuleLife;
import org.cspplatform.server.modules.store.ModuleLives;
import org.cspplatform.server.modules.store.StoredJar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes true on this replica what the store says of each module. It looks five times a second, at a handful of rows. */
@Singleton
final class ModuleSync {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleSync.class);
    private static final int LOOK_MILLIS = 200;
    private static final int PAUSE_MILLIS = 1000;

    private final PlatformDatabase database;
    private final ModuleHost host;
    private final ModuleRegister register;
    private final ModuleRecovery recovery;
    private final Candidates candidates;
    private final JarStore jars;
    private final ModuleLives lives;
    private final Replicas replicas;
    private volatile boolean ended;
    private @Nullable Thread thread;

    ModuleSync(
            PlatformDatabase database,
            ModuleHost host,
            ModuleRegister register,
            ModuleRecovery recovery,
            Candidates candidates,
            JarStore jars,
            ModuleLives lives,
            Replicas replicas) {
        this.database = database;
        this.host = host;
        this.register = register;
        this.recovery = recovery;
        this.candidates = candidates;
        this.jars = jars;
        this.lives = lives;
        this.replicas = replicas;
    }

    /** Brings everything up that the store has, and follows it from then on. */
    void start() {
        try (Connection connection = database.connectAsOwner()) {
            follow(connection);
        } catch (SQLException failure) {
            LOG.warn("Cannot read which modules there are: {}", failure.getMessage());
        }
        thread = Thread.ofPlatform().daemon().name("module-sync").start(this::look);
    }

    /** Does now what would be done at the next look. */
    void followNow() {
        try (Connection connection = database.connectAsOwner()) {
            follow(connection);
        } catch (SQLException failure) {
            LOG.warn("Cannot read which modules there are: {}", failure.getMessage());
        }
    }

    private void look() {
        while (!ended) {
            try (Connection connection = database.connectAsOwner()) {
                while (!ended) {
                    follow(connection);
                    Thread.sleep(LOOK_MILLIS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException | RuntimeException failure) {
                LOG.warn("Cannot follow the changes of modules: {}", failure.toString());
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        List<ModuleLife> left = new ArrayList<>();
        boolean all = true;
        long upTo = 0;
        synchronized (host) {
            List<ModuleLife> present = lives.all(connection);
            host.resumeAllBut(present.stream().map(ModuleLife::moduleId).collect(Collectors.toSet()));
            for (ModuleLife life : present) {
                if (ended) {
                    return;
                }
                upTo = Math.max(upTo, life.change());
                Followed followed = follow(life);
                all &= followed != Followed.NOT_YET;
                if (followed == Followed.LEFT_BEHIND) {
                    left.add(life);
                }
            }
        }
        if (all) {
            replicas.follow(upTo);
        }
        for (ModuleLife life : left) {
            recovery.recover(life.moduleId());
        }
    }

    private enum Followed {
        DONE,
        NOT_YET,
        /** Nobody else ends what is under way, so it is for this replica to try. */
        LEFT_BEHIND
    }

    private Followed follow(ModuleLife life) {
        ModuleSlot slot = host.slot(life.moduleId());
        try {
            if (life.changingBy() != null) {
                if (!slot.suspend()) {
                    return Followed.NOT_YET;
                }
                // Of this replica's own changes none is under way: they hold the host's monitor.
                return replicas.anotherLives(life.changingBy()) ? Followed.DONE : Followed.LEFT_BEHIND;
            }
            if (life.desired() == null) {
                return stop(slot, life);
            }
            if (slot.serves(life.desired()) || slot.hasRefused(life.desired(), false)) {
                slot.resume();
                return Followed.DONE;
            }
            return serve(slot, jars.find(life.desired()).orElseThrow());
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.warn("Module {} waits: {}", life.moduleId(), failure.toString());
            return Followed.NOT_YET;
        }
    }

    private Followed stop(ModuleSlot slot, ModuleLife life) {
        if (slot.serves()) {
            if (!slot.suspend()) {
                return Followed.NOT_YET;
            }
            slot.stop();
            LOG.info("Module {} is stopped", life.moduleId());
        }
        slot.resume();
        return Followed.DONE;
    }

    private Followed serve(ModuleSlot slot, StoredJar jar) throws IOException, SQLException {
        Candidate candidate = candidates.ofStored(jar);
        boolean good = candidate.problems().none();
        if (!slot.suspend()) {
            candidate.close();
            return Followed.NOT_YET;
        }
        if (good && !register.isPrepared(jar.moduleId(), jar.sha256())) {
            // What the platform puts on a module's tables has changed: that is a change of its own.
            candidate.close();
            return Followed.LEFT_BEHIND;
        }
        if (good) {
            slot.serve(candidate);
            LOG.info("Module {} {} is started from the store", jar.moduleId(), jar.version());
        } else {
            slot.stop();
            slot.refuse(new ModuleSlot.Refused(
                    jar.sha256(), jar.version(), false, candidate.problems().found()));
            LOG.warn(
                    "Module {} {} cannot serve here: {}",
                    jar.moduleId(),
                    jar.version(),
                    candidate.problems().found());
            candidate.close();
        }
        slot.resume();
        return Followed.DONE;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void end() {
        ended = true;
        Thread looking = thread;
        if (looking != null) {
            looking.interrupt();
        }
    }
}

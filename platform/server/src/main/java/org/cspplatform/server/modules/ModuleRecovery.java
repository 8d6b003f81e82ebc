package org.cspplatform.server.modules;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.replicas.Replicas;
import org.cspplatform.server.modules.schema.SchemaChange.Purpose;
import org.cspplatform.server.modules.store.ChangeLock;
import org.cspplatform.server.modules.store.JarStore;
import org.cspplatform.server.modules.store.ModuleLife;
import org.cspplatform.server.modules.store.ModuleLives;
import org.cspplatform.server.modules.store.ModuleLives.Origin;
import org.cspplatform.server.modules.store.StoredJar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a change that a crash cut short, and does again what a newer platform wants otherwise. Whether the schema was changed
 * already is not known, so the same jar is tried once more: a migration that ran is not run again.
 */
@Singleton
final class ModuleRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleRecovery.class);

    private final PlatformDatabase database;
    private final ModuleHost host;
    private final ModuleInstaller installer;
    private final Candidates candidates;
    private final JarStore jars;
    private final ModuleLives lives;
    private final Replicas replicas;

    ModuleRecovery(
            PlatformDatabase database,
            ModuleHost host,
            ModuleInstaller installer,
            Candidates candidates,
            JarStore jars,
            ModuleLives lives,
            Replicas replicas) {
        this.database = database;
        this.host = host;
        this.installer = installer;
        this.candidates = candidates;
        this.jars = jars;
        this.lives = lives;
        this.replicas = replicas;
    }

    /** Does nothing while somebody else changes modules; the next look comes back to it. */
    void recover(String id) {
        try (ChangeLock lock = ChangeLock.takeNow(database)) {
            if (lock != null) {
                Optional<ModuleLife> life = lives.find(id);
                if (life.isPresent()) {
                    again(life.get());
                }
            }
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.warn("Module {} waits: {}", id, failure.toString());
        }
    }

    private void again(ModuleLife life) throws IOException, SQLException {
        UUID changer = life.changingBy();
        if (changer != null && replicas.anotherLives(changer)) {
            return;
        }
        boolean cutShort = changer != null;
        String sha256 = cutShort ? life.wanted() : life.desired();
        Optional<StoredJar> jar = sha256 == null ? Optional.empty() : jars.find(sha256);
        if (jar.isEmpty()) {
            lives.abandon(life.moduleId());
            return;
        }
        LOG.info("Module {} {} is tried again", life.moduleId(), jar.get().version());
        again(life, jar.get());
    }

    private void again(ModuleLife life, StoredJar jar) throws IOException, SQLException {
        Candidate candidate = candidates.ofStored(jar);
        boolean served = false;
        try {
            Origin origin = new Origin(life.broughtBy(), life.broughtFile(), life.turnedAway());
            served = installer.change(
                    candidate, origin, jar.installedBy(), jar.isAccepted() ? Purpose.RETURN : Purpose.CHANGE);
            if (!served) {
                LOG.warn(
                        "Module {} {} is refused: {}",
                        jar.moduleId(),
                        jar.version(),
                        candidate.problems().found());
                lives.abandon(life.moduleId());
                host.slot(life.moduleId())
                        .refuse(new ModuleSlot.Refused(
                                jar.sha256(),
                                jar.version(),
                                false,
                                candidate.problems().found()));
            }
        } finally {
            if (!served) {
                candidate.close();
            }
        }
    }
}

package org.cspplatform.server.modules;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.audit.AuditOutcome;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.replicas.Replicas;
import org.cspplatform.server.modules.schema.SchemaChange;
import org.cspplatform.server.modules.schema.SchemaChange.Purpose;
import org.cspplatform.server.modules.store.ChangeLock;
import org.cspplatform.server.modules.store.JarStore;
import org.cspplatform.server.modules.store.ModuleLives;
import org.cspplatform.server.modules.store.ModuleLives.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes what serves, on all replicas. A jar is stored, every replica stops serving the module and says so, the schema is
 * migrated, and only then the jar is what all are to serve. Whatever fails leaves the module as it was; what a crash cuts
 * short is done again from the store, see {@link ModuleSync}.
 */
@Singleton
class ModuleInstaller {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleInstaller.class);

    /** Longer than a replica takes to let its users out, and than the others count on one that died. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final PlatformDatabase database;
    private final SchemaChange schemas;
    private final ModuleHost host;
    private final ModuleRegister register;
    private final JarStore jars;
    private final ModuleLives lives;
    private final Replicas replicas;
    private final AuditLog audit;

    ModuleInstaller(
            PlatformDatabase database,
            ModuleHost host,
            ModuleRegister register,
            JarStore jars,
            ModuleLives lives,
            Replicas replicas,
            AuditLog audit) {
        this.database = database;
        this.schemas = new SchemaChange(database);
        this.host = host;
        this.register = register;
        this.jars = jars;
        this.lives = lives;
        this.replicas = replicas;
        this.audit = audit;
    }

    /**
     * Brings a jar to serve, or says all that is wrong with it.
     *
     * @param account the operator's; null when nobody of the service did it
     * @throws org.cspplatform.server.web.UnavailableException when it cannot be done just now
     */
    Verdict install(Candidate candidate, Origin origin, @Nullable UUID account, Purpose purpose) {
        ModuleJar jar = candidate.jar();
        AuditEntry entry = AuditEntry.of(AuditAction.ADMINISTER, "module-installation", jar.id() + "/" + jar.version());
        boolean served = false;
        try {
            // What cannot be logged is not begun.
            audit.record(entry.outcome(AuditOutcome.BEGUN));
            try (ChangeLock _ = ChangeLock.take(database)) {
                served = change(candidate, origin, account, purpose);
            }
            audit.record(served ? entry : entry.outcome(AuditOutcome.REJECTED));
            return Verdict.of(candidate, served);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("Cannot install module " + jar.id(), failure);
        } finally {
            if (!served) {
                candidate.close();
            }
        }
    }

    /** Says all that is wrong with a jar and changes nothing. */
    Verdict check(Candidate candidate) {
        try (candidate) {
            checkSchema(candidate);
            return Verdict.of(candidate, false);
        }
    }

    /** Stops a module on all replicas; its records and its jars stay. */
    void remove(String id, @Nullable String turnedAway) {
        AuditEntry entry = AuditEntry.of(AuditAction.ADMINISTER, "module-removal", id);
        audit.record(entry.outcome(AuditOutcome.BEGUN));
        try (ChangeLock _ = ChangeLock.take(database)) {
            lives.remove(id, turnedAway);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot remove module " + id, failure);
        }
        LOG.info("Module {} is removed; its records are kept", id);
        audit.record(entry);
    }

    /** Who calls it holds the {@link ChangeLock}. */
    boolean change(Candidate candidate, Origin origin, @Nullable UUID account, Purpose purpose)
            throws IOException, SQLException {
        if (!candidate.problems().none()) {
            checkSchema(candidate);
            return false;
        }
        ModuleJar jar = candidate.jar();
        jars.put(jar.sha256(), jar.id(), jar.version(), candidate.content(), candidate.signedBy(), account);
        synchronized (host) {
            ModuleSlot slot = host.slot(jar.id());
            long change = lives.begin(jar.id(), jar.sha256(), replicas.id());
            if (!slot.suspend() || !replicas.awaitFollowed(change, PATIENCE)) {
                lives.abandon(jar.id());
                slot.resume();
                throw ModuleSlot.changing();
            }
            // An exception from here on leaves the module suspended, and what was begun for the next look at the store.
            boolean fits = prepare(candidate, purpose);
            if (fits) {
                register.save(candidate.model().orElseThrow(), jar.sha256());
                lives.settle(jar.id(), origin);
                slot.serve(candidate);
                LOG.info("Module {} {} is started", jar.id(), jar.version());
            } else {
                lives.abandon(jar.id());
            }
            slot.resume();
            return fits;
        }
    }

    private boolean prepare(Candidate candidate, Purpose purpose) {
        ModuleJar jar = candidate.jar();
        return register.isPrepared(jar.id(), jar.sha256()) || schema(candidate, purpose);
    }

    /** Tries the migrations also of a jar whose model has problems: its author then reads everything at once. */
    private void checkSchema(Candidate candidate) {
        if (candidate.jar().hasUsableId() && candidate.model().isPresent()) {
            schema(candidate, Purpose.CHECK);
        }
    }

    private boolean schema(Candidate candidate, Purpose purpose) {
        return schemas.apply(
                candidate.jar().id(),
                candidate.migrations(),
                candidate.model().map(ModuleModel::datasets).orElse(List.of()),
                candidate.model().map(ModuleModel::measures).orElse(List.of()),
                candidate.problems(),
                purpose);
    }
}

package org.cspplatform.server.modules;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.audit.AuditOutcome;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.schema.SchemaChange;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every module of this service and what became of it. */
@Singleton
public final class ModuleHost {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleHost.class);

    private final SchemaChange schemas;
    private final ModuleRegister register;
    private final AuditLog audit;
    private final Map<String, ModuleSlot> slots = new ConcurrentSkipListMap<>();

    ModuleHost(PlatformDatabase database, ModuleRegister register, AuditLog audit) {
        this.schemas = new SchemaChange(database);
        this.register = register;
        this.audit = audit;
    }

    /** Every module, by id. */
    public List<InstalledModule> all() {
        return slots.values().stream().map(ModuleSlot::now).toList();
    }

    public Optional<InstalledModule> find(String id) {
        return Optional.ofNullable(slots.get(id)).map(ModuleSlot::now);
    }

    /**
     * Works with a module that stays as it is meanwhile.
     *
     * @throws NotFoundException when no such module serves
     * @throws UnavailableException while it is being changed
     */
    public <T> T use(String id, Function<ModuleModel, T> work) {
        ModuleSlot slot = slots.get(id);
        if (slot == null) {
            throw new NotFoundException("module");
        }
        return slot.use(work);
    }

    /** Brings a module to the best of its jars: the highest version that is accepted. Those refused before are not tried again. */
    synchronized void install(String id, List<ModuleJar> jars) {
        ModuleSlot slot = slots.computeIfAbsent(id, ModuleSlot::new);
        for (ModuleJar jar : jars.stream().sorted(Comparator.reverseOrder()).toList()) {
            if (slot.serves(jar)) {
                return;
            }
            if (!slot.hasRefused(jar) && tryOut(slot, jar)) {
                return;
            }
        }
    }

    /** Stops every module whose jar is gone, and forgets what was refused and is gone too. */
    synchronized void keepOnly(Set<String> ids) {
        for (ModuleSlot slot : List.copyOf(slots.values())) {
            String id = slot.now().id();
            if (ids.contains(id)) {
                continue;
            }
            slot.forgetRefusal();
            if (!slot.serves()) {
                if (!register.knows(id)) {
                    slots.remove(id);
                }
            } else if (slot.change(slot::stop)) {
                LOG.info("Module {} was removed; its records are kept", id);
                audit.record(AuditEntry.of(AuditAction.ADMINISTER, "module-removal", id));
            }
        }
    }

    /** A jar that cannot even be opened. */
    synchronized void refuse(ModuleJar jar, List<ModelProblem> problems) {
        slots.computeIfAbsent(jar.id(), ModuleSlot::new).refuse(jar, problems);
        LOG.warn("Refused {}: {}", jar.path().getFileName(), problems);
    }

    private boolean tryOut(ModuleSlot slot, ModuleJar jar) {
        AuditEntry entry = AuditEntry.of(AuditAction.ADMINISTER, "module-installation", jar.id() + "/" + jar.version());
        // What cannot be logged is not begun; the jar is found again at the next look.
        audit.record(entry.outcome(AuditOutcome.BEGUN));
        Candidate candidate;
        try {
            candidate = Candidate.load(jar);
        } catch (IOException unreadable) {
            refuse(
                    jar,
                    List.of(new ModelProblem(
                            jar.path().getFileName().toString(),
                            "The jar cannot be read: " + unreadable.getMessage() + ".",
                            "Copy it again.")));
            return false;
        }
        boolean through = slot.change(() -> {
            if (migrate(candidate)) {
                slot.serve(candidate);
                register.save(candidate.model().orElseThrow(), jar.sha256());
            }
        });
        if (through && slot.serves(jar)) {
            LOG.info("Module {} {} is started", jar.id(), jar.version());
            audit.record(entry);
            return true;
        }
        candidate.close();
        if (through) {
            refuse(jar, candidate.problems().found());
        }
        audit.record(entry.outcome(AuditOutcome.REJECTED));
        return false;
    }

    /** Tries the migrations also of a jar that has other problems: its author then reads everything at once. */
    private boolean migrate(Candidate candidate) {
        ModuleJar jar = candidate.jar();
        boolean unchanged = candidate.problems().none() && register.isPrepared(jar.id(), jar.sha256());
        if (unchanged) {
            return true;
        }
        if (!jar.hasUsableId()) {
            return false;
        }
        return schemas.apply(
                jar.id(),
                candidate.migrations(),
                candidate.model().map(ModuleModel::datasets).orElse(List.of()),
                candidate.problems());
    }

    @PreDestroy
    void close() {
        slots.values().forEach(ModuleSlot::stop);
    }
}

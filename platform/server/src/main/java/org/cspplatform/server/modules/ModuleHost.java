package org.cspplatform.server.modules;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.replicas.Replicas;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every module of this replica and what became of it. Whoever changes what serves holds this object's monitor. */
@Singleton
public final class ModuleHost {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleHost.class);

    private final ModuleRegister register;
    private final Replicas replicas;
    private final Map<String, ModuleSlot> slots = new ConcurrentSkipListMap<>();

    ModuleHost(ModuleRegister register, Replicas replicas) {
        this.register = register;
        this.replicas = replicas;
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
     * @throws UnavailableException while it is being changed, or while this replica cannot know whether it is
     */
    public <T> T use(String id, Function<ModuleModel, T> work) {
        ModuleSlot slot = slots.get(id);
        if (slot == null) {
            throw new NotFoundException("module");
        }
        if (!replicas.isCounted()) {
            throw ModuleSlot.changing();
        }
        return slot.use(work);
    }

    /** The place of a module, made when it has none. */
    ModuleSlot slot(String id) {
        return slots.computeIfAbsent(id, ModuleSlot::new);
    }

    boolean hasRefused(ModuleJar jar) {
        ModuleSlot slot = slots.get(jar.id());
        return slot != null && slot.hasRefused(jar.sha256(), true);
    }

    /** A jar of the directory that is not taken; whatever serves goes on. */
    synchronized void refuse(String id, String sha256, String version, List<ModelProblem> problems) {
        slot(id).refuse(new ModuleSlot.Refused(sha256, version, true, problems));
        LOG.warn("Refused {} {}: {}", id, version, problems);
    }

    synchronized void forgetRefused(ModuleJar jar) {
        ModuleSlot slot = slots.get(jar.id());
        if (slot != null) {
            slot.forgetDropped();
        }
    }

    /** Forgets what was refused of jars that are no longer in the directory. */
    synchronized void forgetRefused(Set<String> inDirectory) {
        for (String id : List.copyOf(slots.keySet())) {
            if (!inDirectory.contains(id)) {
                slot(id).forgetDropped();
                dropWhenEmpty(id);
            }
        }
    }

    /** A module that was to be installed for the first time and was not: nothing is kept waiting for it. */
    synchronized void resumeAllBut(Set<String> known) {
        for (String id : List.copyOf(slots.keySet())) {
            if (!known.contains(id) && slot(id).isSuspended()) {
                slot(id).resume();
                dropWhenEmpty(id);
            }
        }
    }

    /** A place for a module that never was is not kept. */
    private void dropWhenEmpty(String id) {
        ModuleSlot slot = slot(id);
        if (slot.now().state() == ModuleState.REMOVED && !register.knows(id)) {
            slots.remove(id);
        }
    }

    @PreDestroy
    synchronized void close() {
        slots.values().forEach(ModuleSlot::stop);
    }
}

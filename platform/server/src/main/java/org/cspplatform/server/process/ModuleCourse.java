package org.cspplatform.server.process;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Workflow;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;

/** What the module that serves says about the course of a dataset's records. */
@Singleton
public final class ModuleCourse {
    private final Modules modules;

    ModuleCourse(Modules modules) {
        this.modules = modules;
    }

    /** Every module that serves just now. */
    public List<ModuleModel> serving() {
        return modules.all().stream()
                .flatMap(module -> Stream.ofNullable(module.model()))
                .toList();
    }

    public Optional<Workflow.Definition> workflow(DatasetModel dataset) {
        return module(dataset.module()).flatMap(module -> module.workflows().stream()
                .filter(workflow -> isAbout(module, workflow.dataset(), dataset))
                .findFirst());
    }

    public List<Deadline.Definition> deadlines(DatasetModel dataset) {
        return module(dataset.module())
                .map(module -> module.deadlines().stream()
                        .filter(deadline -> isAbout(module, deadline.dataset(), dataset))
                        .toList())
                .orElse(List.of());
    }

    /** The module, if it serves. */
    public Optional<ModuleModel> module(String id) {
        return serving().stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /** By id, for a request that began before an upgrade still has the record type of the version before. */
    private static boolean isAbout(ModuleModel module, Class<? extends Record> type, DatasetModel dataset) {
        return module.dataset(dataset.id())
                .filter(present -> present.type().equals(type))
                .isPresent();
    }
}

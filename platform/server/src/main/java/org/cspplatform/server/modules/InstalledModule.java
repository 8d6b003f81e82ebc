package org.cspplatform.server.modules;

import java.util.List;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModuleModel;
import org.jspecify.annotations.Nullable;

/**
 * A module as the host knows it at one moment.
 *
 * @param id its id, or the file's name of a jar that has none
 * @param model what it serves, when it does
 * @param signedBy who signed the jar that serves; null when nobody did
 * @param refusedVersion the version that was refused, when one was
 * @param problems why it was refused, all of it
 */
public record InstalledModule(
        String id,
        ModuleState state,
        @Nullable ModuleModel model,
        @Nullable String signedBy,
        @Nullable String refusedVersion,
        List<ModelProblem> problems) {
    public InstalledModule {
        problems = List.copyOf(problems);
    }

    public String title() {
        return model == null ? id : model.title();
    }

    public String version() {
        return model != null ? model.version() : refusedVersion == null ? "" : refusedVersion;
    }
}

package org.cspplatform.server.modules;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.cspplatform.server.modules.model.ModelProblem;
import org.jspecify.annotations.Nullable;

/**
 * What came of a jar.
 *
 * @param module the id it names
 * @param version the version it names
 * @param acceptable whether nothing is wrong with it
 * @param installed whether it serves now
 * @param signedBy who signed it; null when nobody did
 * @param problems all that is wrong with it
 */
@Introspected
public record Verdict(
        String module,
        String version,
        boolean acceptable,
        boolean installed,
        @Nullable String signedBy,
        List<ModelProblem> problems) {
    public Verdict {
        problems = List.copyOf(problems);
    }

    static Verdict of(Candidate candidate, boolean installed) {
        return new Verdict(
                candidate.jar().id(),
                candidate.jar().version(),
                candidate.problems().none(),
                installed,
                candidate.signedBy(),
                candidate.problems().found());
    }

    /** Of what cannot even be opened. */
    static Verdict unreadable(String name, String reason) {
        return new Verdict(
                name,
                "",
                false,
                false,
                null,
                List.of(new ModelProblem(name, "It is no readable jar: " + reason + ".", "Send it again, whole.")));
    }
}

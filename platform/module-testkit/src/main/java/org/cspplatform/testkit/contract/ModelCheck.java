package org.cspplatform.testkit.contract;

import org.cspplatform.module.PriorityModule;
import org.cspplatform.server.modules.model.ModelReader;
import org.cspplatform.server.modules.model.Problems;

/** The platform reads the module without a complaint. */
record ModelCheck(PriorityModule module) {
    void run(Findings.Check check) {
        Problems problems = new Problems();
        ModelReader.read(module, problems);
        problems.found()
                .forEach(problem -> check.broken(problem.place() + ": " + problem.problem() + " " + problem.mend()));
    }
}

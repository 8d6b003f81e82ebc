package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.modules.ModuleState;

/** The module leaves and comes again. */
record LifeCheck(Trial trial) {
    void againChangesNothing(Findings.Check check) {
        List<JsonNode> before = everything();
        trial.service().drop(trial.jar());
        trial.service().awaitStarted(trial.module().id());
        check.expect(everything().equals(before), "the records are others after the same jar was dropped again");
    }

    void removalKeepsRecords(Findings.Check check) {
        List<JsonNode> before = everything();
        String id = trial.module().id();
        trial.service().remove(trial.jar());
        trial.service().await(id, ModuleState.REMOVED);
        String path = trial.subjects().getFirst().api();
        int status = trial.east().lead().get(path).statusCode();
        check.expect(status == 404, "records of the removed module still answer: " + status);
        trial.service().drop(trial.jar());
        trial.service().awaitStarted(id);
        check.expect(everything().equals(before), "the records are others after the module was removed and came again");
    }

    private List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>();
        trial.subjects().forEach(subject -> all.addAll(trial.east().all(subject)));
        return all;
    }
}

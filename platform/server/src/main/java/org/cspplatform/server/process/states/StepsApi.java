package org.cspplatform.server.process.states;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.records.Owners;
import org.cspplatform.server.records.RecordChanges;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.web.NotFoundException;

/** In which state a record is and what may follow, for whoever asks. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/records/{id}/steps")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
@Tag(name = "Records")
class StepsApi {
    private final Modules modules;
    private final RecordReader records;
    private final RecordChanges changes;
    private final StateGuard guard;

    StepsApi(Modules modules, RecordReader records, RecordChanges changes, StateGuard guard) {
        this.modules = modules;
        this.records = records;
        this.changes = changes;
        this.guard = guard;
    }

    /**
     * A state of a record.
     *
     * @param code as it is stored and sent
     * @param label as people read it
     */
    record State(String code, String label) {}

    /**
     * The state of a record. To take a step, replace the record with another state in the field.
     *
     * @param field the field that holds the state
     * @param next the states that you may bring it to
     */
    record Steps(String field, State state, List<State> next) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "record")
    Steps get(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord found = records.some(data, List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException(data.one()));
            return guard.states(data)
                    .flatMap(states ->
                            states.in(found.values()).map(state -> steps(states, state, Owners.mayWrite(data, found))))
                    .orElseThrow(() -> new NotFoundException("workflow"));
        });
    }

    private Steps steps(States states, String state, boolean mine) {
        return new Steps(
                states.field().name(),
                new State(state, states.label(state)),
                (mine ? states.next(state, changes.writer()) : List.<String>of())
                        .stream()
                                .map(next -> new State(next, states.label(next)))
                                .toList());
    }
}

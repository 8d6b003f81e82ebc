package org.cspplatform.server.records.past;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** How a record came to be what it is. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/records/{id}/history")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    Role.PARTNERSHIP_LEAD,
    Role.PARTNERSHIP_OFFICER,
    Role.PARTNERSHIP_PROVIDER,
    Role.REGION_OFFICER,
    Role.REGION_ANALYST
})
@Tag(name = "Records")
class HistoryApi {
    private final Modules modules;
    private final RecordReader records;
    private final HistoryStore history;

    HistoryApi(Modules modules, RecordReader records, HistoryStore history) {
        this.modules = modules;
        this.records = records;
        this.history = history;
    }

    /** All changes of a record. */
    @Introspected
    record Changes(List<Map<String, @Nullable Object>> items) {}

    /** What changed, from what to what, when and by whom, the newest first; of a deleted record too. */
    @Get
    @Audited(action = AuditAction.READ, subject = "record-history")
    Changes list(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            Optional<StoredRecord> present =
                    records.some(data, List.of(id)).stream().findFirst();
            List<Change> changes =
                    history.changes(data, id, present.map(StoredRecord::values).orElse(null));
            if (present.isEmpty() && changes.isEmpty()) {
                throw new NotFoundException(data.one());
            }
            return new Changes(changes.stream().map(Change::json).toList());
        });
    }
}

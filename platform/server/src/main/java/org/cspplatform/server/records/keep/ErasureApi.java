package org.cspplatform.server.records.keep;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import org.cspplatform.server.records.Records;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.web.ETags;

/** Records due for erasure. A person decides; nothing is erased by itself. */
@Controller("/api/v1/modules/{module}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Records")
class ErasureApi {
    private final Modules modules;
    private final Records records;
    private final DueRecords due;

    ErasureApi(Modules modules, Records records, DueRecords due) {
        this.modules = modules;
        this.records = records;
        this.due = due;
    }

    /**
     * What is due.
     *
     * @param count how many records in all
     * @param items those due longest, of each dataset at most 200
     */
    @Introspected
    record DueList(long count, List<DueRecords.Due> items) {}

    /** The records of a module that are past the date until which they are kept. */
    @Get("/erasure")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.SEARCH, subject = "record-erasure")
    DueList list(String module) {
        return modules.inUse(module, model -> {
            List<DueRecords.DueOfDataset> found = due.of(model.datasets());
            return new DueList(
                    found.stream().mapToLong(DueRecords.DueOfDataset::count).sum(),
                    found.stream().flatMap(one -> one.records().stream()).toList());
        });
    }

    /** Erases a record for ever, with its history and its files. */
    @Post("/datasets/{dataset}/records/{id}/erase")
    @Secured({Role.PARTNERSHIP_LEAD, Role.REGION_OFFICER})
    @Audited(action = AuditAction.DELETE, subject = "record-erasure")
    HttpResponse<?> erase(String module, String dataset, UUID id, HttpRequest<?> request) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord present = records.get(data, id);
            ETags.require(request, present.version());
            records.erase(data, present);
            return HttpResponse.noContent();
        });
    }
}

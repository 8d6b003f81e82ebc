package org.cspplatform.server.records.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.records.FilterField;
import org.cspplatform.server.records.Records;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** Records shared in a region. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Records")
class SharedApi {
    private final Modules modules;
    private final Records records;
    private final SharedStore shared;

    SharedApi(Modules modules, Records records, SharedStore shared) {
        this.modules = modules;
        this.records = records;
        this.shared = shared;
    }

    /**
     * What the partnerships of the region share, without what identifies a person. Parameters: {@code words} in the texts, and any code
     * list or yes-or-no field by its name.
     */
    @Get("/shared")
    @Secured({
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER,
        Role.PARTNERSHIP_PROVIDER,
        Role.REGION_OFFICER,
        Role.REGION_ANALYST
    })
    @Audited(action = AuditAction.SEARCH, subject = "shared-record")
    Slice<Map<String, @Nullable Object>> list(
            String module,
            String dataset,
            @QueryValue @Nullable UUID after,
            @QueryValue @Nullable Integer limit,
            HttpRequest<?> request) {
        int asked = Slice.limit(limit);
        return modules.shared(module, dataset, (_, data) -> {
            SharedSearch search = SharedSearch.of(data, FilterField.asked(request));
            List<Map<String, @Nullable Object>> rows = shared.find(data, search, after, asked).stream()
                    .map(row -> row.json(data))
                    .toList();
            return Slice.of(rows, asked, row -> String.valueOf(row.get("id")));
        });
    }

    /** Lets the region read the record, without its personal and withheld fields. */
    @Put("/records/{id}/shared")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.RELEASE, subject = "record")
    HttpResponse<?> share(String module, String dataset, UUID id) {
        return set(module, dataset, id, true);
    }

    /** Takes the record back: the region no longer reads it. */
    @Delete("/records/{id}/shared")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.UPDATE, subject = "record-sharing")
    HttpResponse<?> takeBack(String module, String dataset, UUID id) {
        return set(module, dataset, id, false);
    }

    private HttpResponse<?> set(String module, String dataset, UUID id, boolean isShared) {
        return modules.inUse(module, dataset, (_, data) -> {
            records.share(data, id, isShared);
            return HttpResponse.noContent();
        });
    }
}

package org.cspplatform.server.records;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The routes of {@link RecordsApi} that read, without the audit entry: for the benchmark only, which measures what the entry
 * costs. In the package of what it measures, so that it is the very same path and nothing has to be opened up for it.
 */
@NullMarked
@Controller("/api/v1/benchmark/{module}/{dataset}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.PARTNERSHIP_OFFICER)
class RecordsWithoutAudit {

    private final Modules modules;
    private final Records records;

    RecordsWithoutAudit(Modules modules, Records records) {
        this.modules = modules;
        this.records = records;
    }

    @Get("/{id}")
    HttpResponse<Map<String, @Nullable Object>> get(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, model) -> {
            StoredRecord found = records.get(model, id);
            return HttpResponse.ok(found.json(model)).header(HttpHeaders.ETAG, ETags.of(found.version()));
        });
    }

    @Get
    Slice<Map<String, @Nullable Object>> list(
            String module, String dataset, @QueryValue UUID after, @QueryValue Integer limit) {
        return modules.inUse(module, dataset, (_, model) -> {
            List<Map<String, @Nullable Object>> rows = records.list(model, after, limit).stream()
                    .map(row -> row.json(model))
                    .toList();
            return Slice.of(rows, limit, row -> String.valueOf(row.get("id")));
        });
    }
}

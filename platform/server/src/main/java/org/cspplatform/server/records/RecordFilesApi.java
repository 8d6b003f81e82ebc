package org.cspplatform.server.records;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;

/** Records as a file. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/records")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    Role.PARTNERSHIP_LEAD,
    Role.PARTNERSHIP_OFFICER,
    Role.PARTNERSHIP_PROVIDER,
    Role.REGION_OFFICER,
    Role.REGION_ANALYST
})
@Tag(name = "Records")
class RecordFilesApi {
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");
    private static final int EXPORTED_AT_ONCE = 1000;

    private final Modules modules;
    private final Records records;

    RecordFilesApi(Modules modules, Records records) {
        this.modules = modules;
        this.records = records;
    }

    @Get("/export")
    @Audited(action = AuditAction.EXPORT, subject = "record")
    HttpResponse<byte[]> export(String module, String dataset) {
        return modules.inUse(module, dataset, (_, model) -> file(dataset + ".csv", CsvFile.write(model, all(model))));
    }

    private List<StoredRecord> all(DatasetModel model) {
        List<StoredRecord> all = new ArrayList<>();
        UUID after = null;
        while (true) {
            List<StoredRecord> page = records.list(model, after, EXPORTED_AT_ONCE);
            boolean more = page.size() > EXPORTED_AT_ONCE;
            all.addAll(more ? page.subList(0, EXPORTED_AT_ONCE) : page);
            if (!more) {
                return all;
            }
            after = all.getLast().id();
        }
    }

    private static HttpResponse<byte[]> file(String name, byte[] content) {
        return HttpResponse.ok(content)
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}

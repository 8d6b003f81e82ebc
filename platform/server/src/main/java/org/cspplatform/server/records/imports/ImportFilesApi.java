package org.cspplatform.server.records.imports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;

/** Files that go with imports: the template to fill in, what is wrong with a file, its rows to correct. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Records")
class ImportFilesApi {
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private final Modules modules;
    private final ImportJobs jobs;
    private final BadRowFiles files;

    ImportFilesApi(Modules modules, ImportJobs jobs, BadRowFiles files) {
        this.modules = modules;
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * The file to fill in.
     *
     * @param format {@code csv}, or {@code xlsx} with the hints and the code lists in it
     */
    @Get("/records/template")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    HttpResponse<byte[]> template(String module, String dataset, @QueryValue(defaultValue = "csv") String format) {
        return modules.inUse(
                module,
                dataset,
                (_, model) -> format.equals("xlsx")
                        ? file(
                                dataset + "-template.xlsx",
                                MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                                XlsxTemplate.of(model))
                        : file(dataset + "-template.csv", CSV, BadRowFiles.template(model)));
    }

    /** Each bad cell, as CSV. */
    @Get("/imports/{id}/errors")
    @Audited(action = AuditAction.EXPORT, subject = "import")
    HttpResponse<byte[]> errors(String module, String dataset, UUID id) {
        return modules.inUse(
                module, dataset, (_, model) -> file(dataset + "-errors.csv", CSV, files.errors(jobs.get(model, id))));
    }

    /** The bad rows whole, with what is wrong behind them, as CSV: to be corrected and sent again. */
    @Get("/imports/{id}/rows-to-correct")
    @Audited(action = AuditAction.EXPORT, subject = "import")
    HttpResponse<byte[]> rowsToCorrect(String module, String dataset, UUID id) {
        return modules.inUse(
                module, dataset, (_, model) -> file(dataset + "-to-correct.csv", CSV, files.rows(jobs.get(model, id))));
    }

    private static HttpResponse<byte[]> file(String name, MediaType type, byte[] content) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}

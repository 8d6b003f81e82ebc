package org.cspplatform.server.records.imports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.LargeBody;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Choosing a file, and the files chosen before. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    private final Modules modules;
    private final ImportJobs jobs;
    private final ImportDesk desk;

    ImportPages(Modules modules, ImportJobs jobs, ImportDesk desk) {
        this.modules = modules;
        this.jobs = jobs;
        this.desk = desk;
    }

    /**
     * The page.
     *
     * @param path of the records
     * @param template address of the empty file
     * @param corrects the import whose rows the file corrects, as a query; empty for none
     */
    public record UploadPage(
            DatasetModel dataset,
            String path,
            String template,
            String corrects,
            List<FieldError> errors,
            List<ImportView> recent) {}

    @Get
    ModelAndView<Map<String, Object>> ask(String module, String dataset, @QueryValue @Nullable UUID corrects) {
        return modules.inUse(
                module, dataset, (_, data) -> Pages.view("imports/upload", page(data, corrects, List.of())));
    }

    @Post
    @LargeBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.IMPORT, subject = "import")
    HttpResponse<?> take(
            String module,
            String dataset,
            @QueryValue @Nullable UUID corrects,
            @Body InputStream body,
            HttpRequest<?> request,
            SignedIn person)
            throws IOException {
        try {
            Multipart.Sent sent = Multipart.file(request.getHeaders().get(HttpHeaders.CONTENT_TYPE), body);
            ImportJob job = desk.receive(module, dataset, sent.name(), sent.content(), person, corrects);
            return modules.inUse(module, dataset, (_, data) -> {
                if (job.mapping().problems(data).isEmpty()) {
                    desk.check(data, job.id(), person);
                }
                return HttpResponse.seeOther(URI.create(ImportView.of(data, job).path()));
            });
        } catch (Refusal refused) {
            List<FieldError> errors = List.of(new FieldError("file", refused.words()));
            return modules.inUse(module, dataset, (_, data) -> HttpResponse.unprocessableEntity()
                    .body(Pages.view("imports/upload", page(data, corrects, errors))));
        }
    }

    private UploadPage page(DatasetModel data, @Nullable UUID corrects, List<FieldError> errors) {
        String path = ImportView.path(data);
        return new UploadPage(
                data,
                path,
                "/api/v1" + path + "/records/template",
                corrects == null ? "" : "?corrects=" + corrects,
                errors,
                jobs.recent(data).stream().map(job -> ImportView.of(data, job)).toList());
    }
}

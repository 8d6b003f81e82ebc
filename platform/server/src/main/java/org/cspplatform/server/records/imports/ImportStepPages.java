package org.cspplatform.server.records.imports;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.records.imports.ColumnMapping.Column;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** A file on its way in, step by step: what its columns are, what is wrong with it, storing it, what became of it. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}/imports/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class ImportStepPages {
    private static final int ROWS_SHOWN = 100;
    private static final String REFRESH = "Refresh";
    private static final String SECONDS = "2";

    private final Modules modules;
    private final ImportJobs jobs;
    private final BadRows badRows;
    private final ImportDesk desk;

    ImportStepPages(Modules modules, ImportJobs jobs, BadRows badRows, ImportDesk desk) {
        this.modules = modules;
        this.jobs = jobs;
        this.badRows = badRows;
        this.desk = desk;
    }

    /** What was found in a file. */
    public record PreviewPage(ImportView about, List<CellError> errors) {}

    /** How far it is, or what became of it. */
    public record StepPage(ImportView about) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "import")
    HttpResponse<?> show(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            ImportJob job = jobs.get(data, id);
            ImportView about = ImportView.of(data, job);
            return switch (job.state()) {
                case UPLOADING, CHECKING, IMPORTING ->
                    HttpResponse.ok(Pages.view("imports/progress", new StepPage(about)))
                            .header(REFRESH, SECONDS);
                case MAPPING -> HttpResponse.ok(columns(data, job, chosen(job), List.of()));
                case CHECKED, REFUSED -> HttpResponse.ok(preview(about));
                case DONE, CANCELLED, FAILED -> HttpResponse.ok(Pages.view("imports/result", new StepPage(about)));
            };
        });
    }

    @Get("/columns")
    HttpResponse<?> columns(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            ImportJob job = jobs.get(data, id);
            return HttpResponse.ok(columns(data, job, chosen(job), List.of()));
        });
    }

    @Post("/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "import")
    HttpResponse<?> map(String module, String dataset, UUID id, @Body Map<String, String> sent, SignedIn person) {
        return modules.inUse(module, dataset, (_, data) -> {
            ImportJob job = jobs.get(data, id);
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < job.mapping().columns().size(); i++) {
                chosen.add(sent.getOrDefault(ColumnsPage.id(i), ""));
            }
            List<FieldError> errors = ColumnsPage.unanswered(job, chosen);
            if (errors.isEmpty()) {
                List<@Nullable String> targets = new ArrayList<>();
                chosen.forEach(choice -> targets.add(choice.equals(ColumnsPage.IGNORE) ? null : choice));
                try {
                    desk.map(data, id, targets);
                    desk.check(data, id, person);
                    return HttpResponse.seeOther(
                            URI.create(ImportView.of(data, job).path()));
                } catch (BadFileException bad) {
                    errors = ColumnsPage.errors(data, job, chosen, bad.cells());
                }
            }
            return HttpResponse.unprocessableEntity().body(columns(data, job, chosen, errors));
        });
    }

    @Post("/store")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.IMPORT, subject = "import")
    HttpResponse<?> store(String module, String dataset, UUID id, @Body Map<String, String> sent, SignedIn person) {
        return modules.inUse(module, dataset, (_, data) -> {
            desk.store(data, id, "keep".equals(sent.get("mode")), "skip".equals(sent.get("same")), person);
            return to(data, id);
        });
    }

    @Post("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "import")
    HttpResponse<?> stop(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            jobs.get(data, id);
            jobs.askToStop(id);
            return to(data, id);
        });
    }

    @Post("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "import")
    HttpResponse<?> discard(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            desk.stopOrForget(data, id);
            return HttpResponse.seeOther(URI.create(ImportView.path(data) + "/import"));
        });
    }

    private HttpResponse<?> to(DatasetModel data, UUID id) {
        return HttpResponse.seeOther(
                URI.create(ImportView.of(data, jobs.get(data, id)).path()));
    }

    private Object preview(ImportView about) {
        List<CellError> errors = badRows.page(about.id(), 0, ROWS_SHOWN).stream()
                .flatMap(BadRow::errors)
                .limit(ROWS_SHOWN)
                .toList();
        return Pages.view("imports/preview", new PreviewPage(about, errors));
    }

    private static List<String> chosen(ImportJob job) {
        return job.mapping().columns().stream().map(ImportStepPages::choice).toList();
    }

    private static String choice(Column column) {
        return switch (column.use()) {
            case FIELD -> String.valueOf(column.target());
            case IGNORED -> ColumnsPage.IGNORE;
            case UNKNOWN, DOUBLED -> "";
        };
    }

    private static Object columns(DatasetModel data, ImportJob job, List<String> chosen, List<FieldError> errors) {
        return Pages.view("imports/columns", ColumnsPage.of(data, job, chosen, errors));
    }
}

package org.cspplatform.server.records.imports;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** The rows that wait, to be corrected one by one. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}/imports/{id}/rows")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class BadRowPages {
    private final Modules modules;
    private final ImportJobs jobs;
    private final BadRows badRows;
    private final ImportDesk desk;

    BadRowPages(Modules modules, ImportJobs jobs, BadRows badRows, ImportDesk desk) {
        this.modules = modules;
        this.jobs = jobs;
        this.badRows = badRows;
        this.desk = desk;
    }

    /** A row in the list. */
    public record Line(int number, String problems) {}

    /** The rows that wait. */
    public record RowsPage(
            ImportView about,
            List<Line> lines,
            @Nullable String next,
            @Nullable String done) {}

    /** A cell of the row. */
    public record Entry(String id, String label, String hint, String value) {}

    /** One row. */
    public record RowPage(ImportView about, int number, List<Entry> entries, List<FieldError> errors) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "import")
    ModelAndView<Map<String, Object>> list(
            String module,
            String dataset,
            UUID id,
            @QueryValue @Nullable Integer after,
            @QueryValue @Nullable String done) {
        return modules.inUse(module, dataset, (_, data) -> {
            ImportView about = ImportView.of(data, jobs.get(data, id));
            Slice<Line> slice = Slice.of(
                    badRows.page(id, after == null ? 0 : after, Slice.DEFAULT_LIMIT + 1).stream()
                            .map(row -> line(data, row))
                            .toList(),
                    Slice.DEFAULT_LIMIT,
                    line -> String.valueOf(line.number()));
            String words = "corrected".equals(done)
                    ? "The row was imported"
                    : "given-up".equals(done) ? "The row was discarded" : null;
            return Pages.view("imports/rows", new RowsPage(about, slice.items(), slice.next(), words));
        });
    }

    @Get("/{number}")
    @Audited(action = AuditAction.READ, subject = "import")
    ModelAndView<Map<String, Object>> show(String module, String dataset, UUID id, int number) {
        return modules.inUse(module, dataset, (_, data) -> {
            ImportJob job = jobs.get(data, id);
            BadRow row = badRows.find(id, number).orElseThrow(() -> new NotFoundException("row"));
            return Pages.view(
                    "imports/row",
                    page(data, job, number, row.cells(), row.errors().toList()));
        });
    }

    @Post("/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.IMPORT, subject = "import")
    HttpResponse<?> correct(
            String module, String dataset, UUID id, int number, @Body Map<String, String> sent, SignedIn person) {
        return modules.inUse(module, dataset, (_, data) -> {
            ImportJob job = jobs.get(data, id);
            Map<String, String> cells = new LinkedHashMap<>();
            names(data, job).forEach(name -> cells.put(name, sent.getOrDefault(name, "")));
            try {
                desk.correct(data, id, number, cells, person);
                return HttpResponse.seeOther(URI.create(ImportView.of(data, job).path() + "/rows?done=corrected"));
            } catch (BadFileException bad) {
                return HttpResponse.unprocessableEntity()
                        .body(Pages.view("imports/row", page(data, job, number, cells, bad.cells())));
            }
        });
    }

    @Post("/{number}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "import")
    HttpResponse<?> giveUp(String module, String dataset, UUID id, int number) {
        return modules.inUse(module, dataset, (_, data) -> {
            desk.giveUp(data, id, number);
            return HttpResponse.seeOther(
                    URI.create(ImportView.of(data, jobs.get(data, id)).path() + "/rows?done=given-up"));
        });
    }

    private static Line line(DatasetModel data, BadRow row) {
        List<String> problems = row.problems().stream()
                .map(problem -> FileColumns.of(data).label(problem.column()) + ": " + problem.problem())
                .toList();
        return new Line(row.number(), String.join("; ", problems));
    }

    private static RowPage page(
            DatasetModel data, ImportJob job, int number, Map<String, String> cells, List<CellError> problems) {
        List<String> names = names(data, job);
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            String expected = FileColumns.of(data).expected(name);
            entries.add(new Entry(name, FileColumns.of(data).label(name), expected, cells.getOrDefault(name, "")));
        }
        List<FieldError> errors = problems.stream()
                .map(problem -> new FieldError(
                        names.contains(problem.column()) ? problem.column() : names.getFirst(), problem.problem()))
                .toList();
        return new RowPage(ImportView.of(data, job), number, entries, errors);
    }

    /** Every field, and the parts of lists that the file has. */
    private static List<String> names(DatasetModel data, ImportJob job) {
        List<String> names = new ArrayList<>();
        FileColumns.of(data).offered().forEach(column -> names.add(column.name()));
        job.mapping().places().keySet().stream()
                .filter(target -> !names.contains(target))
                .sorted()
                .forEach(names::add);
        return names;
    }
}

package org.cspplatform.server.records;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Records from a file, for people: each bad cell is named, and nothing is imported while there is one. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    /** Nobody corrects more at once, and a page of 100,000 lines helps nobody. */
    private static final int CELLS_SHOWN = 200;

    private final Modules modules;
    private final RecordsImport imports;

    ImportPages(Modules modules, RecordsImport imports) {
        this.modules = modules;
        this.imports = imports;
    }

    /**
     * The page.
     *
     * @param template address of the empty file
     * @param cells bad cells of the file that was sent, the first of them
     * @param allCells how many there are
     * @param result what a right file did
     */
    public record ImportPage(
            DatasetModel dataset,
            String path,
            String template,
            List<FieldError> errors,
            List<CellError> cells,
            int allCells,
            @Nullable ImportResult result) {}

    @Get
    ModelAndView<Map<String, Object>> ask(String module, String dataset) {
        return modules.inUse(
                module, dataset, (_, data) -> Pages.view("records/import", page(data, List.of(), List.of(), null)));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.IMPORT, subject = "record")
    HttpResponse<?> take(String module, String dataset, @Part("file") CompletedFileUpload file, SignedIn person)
            throws IOException {
        byte[] content = file.getBytes();
        return modules.inUse(module, dataset, (_, data) -> {
            try {
                ImportResult result =
                        imports.take(data, content, RecordFilesApi.partnershipOf(person), person.accountId());
                return HttpResponse.ok(Pages.view("records/import", page(data, List.of(), List.of(), result)));
            } catch (BadFileException bad) {
                List<FieldError> errors = List.of(new FieldError("file", bad.words()));
                return HttpResponse.unprocessableEntity()
                        .body(Pages.view("records/import", page(data, errors, bad.cells(), null)));
            } catch (InvalidException unreadable) {
                return HttpResponse.unprocessableEntity()
                        .body(Pages.view("records/import", page(data, unreadable.errors(), List.of(), null)));
            }
        });
    }

    private static ImportPage page(
            DatasetModel data, List<FieldError> errors, List<CellError> cells, @Nullable ImportResult result) {
        return new ImportPage(
                data,
                RecordPages.path(data),
                "/api/v1" + RecordPages.path(data) + "/records/template",
                errors,
                cells.stream().limit(CELLS_SHOWN).toList(),
                cells.size(),
                result);
    }
}

package org.cspplatform.server.records;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.web.NotFoundException;

/** Records by file: the empty template, what there is, what is sent. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/records")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Records")
class RecordFilesApi {
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");
    private static final int EXPORTED_AT_ONCE = 1000;

    private final Modules modules;
    private final Records records;
    private final RecordsImport imports;

    RecordFilesApi(Modules modules, Records records, RecordsImport imports) {
        this.modules = modules;
        this.records = records;
        this.imports = imports;
    }

    /**
     * The answer to a file with bad cells, of which nothing was imported.
     *
     * @param cells each bad cell
     */
    @Introspected
    record BadFile(String type, String title, int status, String detail, String code, List<CellError> cells) {}

    @Get("/template")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    HttpResponse<byte[]> template(String module, String dataset) {
        return modules.inUse(module, dataset, (_, model) -> file(dataset + "-template.csv", CsvFile.template(model)));
    }

    @Get("/export")
    @Audited(action = AuditAction.EXPORT, subject = "record")
    HttpResponse<byte[]> export(String module, String dataset) {
        return modules.inUse(module, dataset, (_, model) -> file(dataset + ".csv", CsvFile.write(model, all(model))));
    }

    /** Imports a CSV file, sent as the part {@code file}: all of it, or nothing when a cell is bad. */
    @Post("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.IMPORT, subject = "record")
    HttpResponse<?> importFile(String module, String dataset, @Part("file") CompletedFileUpload file, SignedIn person)
            throws IOException {
        byte[] content = file.getBytes();
        return modules.inUse(module, dataset, (_, model) -> {
            try {
                return HttpResponse.ok(imports.take(model, content, partnershipOf(person), person.accountId()));
            } catch (BadFileException bad) {
                return HttpResponse.unprocessableEntity()
                        .body(new BadFile("/problems/bad-file", "Bad file", 422, bad.words(), "bad-file", bad.cells()))
                        .contentType(MediaType.of("application/problem+json"));
            }
        });
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

    static UUID partnershipOf(SignedIn person) {
        UUID partnership = person.partnershipId();
        if (partnership == null) {
            throw new NotFoundException("dataset");
        }
        return partnership;
    }
}

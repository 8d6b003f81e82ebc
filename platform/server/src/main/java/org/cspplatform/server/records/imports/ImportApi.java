package org.cspplatform.server.records.imports;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.web.LargeBody;
import org.jspecify.annotations.Nullable;

/** Records from a file, for programs. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/records/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Records")
class ImportApi {
    /** What is answered at once: it takes about a second. */
    private static final int SMALL_ROWS = 5_000;

    private static final int SMALL_BYTES = 4 << 20;

    private final Modules modules;
    private final RecordsImport imports;
    private final ImportDesk desk;

    ImportApi(Modules modules, RecordsImport imports, ImportDesk desk) {
        this.modules = modules;
        this.imports = imports;
        this.desk = desk;
    }

    /**
     * The answer to a file with bad cells, of which nothing was imported.
     *
     * @param cells each bad cell
     */
    @Introspected
    record BadFile(String type, String title, int status, String detail, String code, List<CellError> cells) {
        static HttpResponse<?> answer(BadFileException bad) {
            return HttpResponse.unprocessableEntity()
                    .body(new BadFile("/problems/bad-file", "Bad file", 422, bad.words(), "bad-file", bad.cells()))
                    .contentType(MediaType.of("application/problem+json"));
        }
    }

    /**
     * Imports a CSV or Excel file, sent as the part {@code file} of a form. Up to 5,000 rows and 4 MB are taken at once, all of
     * them, or none while a cell is bad. A larger file is answered with 202 and the address of the import, which says how far
     * it is.
     *
     * @param wait false to have a small file taken like a large one
     * @param mode {@code whole}: all rows or none; {@code keep}: good rows go in, bad ones wait for a correction
     * @param check true to have every row looked at and nothing stored until you say so
     * @param same {@code skip} leaves out, of records without a key, rows wholly the same as one that is there
     */
    @Post
    @LargeBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.IMPORT, subject = "record")
    HttpResponse<?> importFile(
            String module,
            String dataset,
            @Body InputStream body,
            @QueryValue(defaultValue = "true") boolean wait,
            @QueryValue(defaultValue = "whole") String mode,
            @QueryValue(defaultValue = "false") boolean check,
            @QueryValue @Nullable String same,
            HttpRequest<?> request,
            SignedIn person)
            throws IOException {
        Multipart.Sent sent = Multipart.file(request.getHeaders().get(HttpHeaders.CONTENT_TYPE), body);
        boolean keeps = ImportStatus.keeps(mode);
        byte[] beginning = sent.content().readNBytes(SMALL_BYTES + 1);
        try {
            if (wait && !keeps && !check && same == null && beginning.length <= SMALL_BYTES) {
                Optional<ImportResult> result = atOnce(module, dataset, beginning, person);
                if (result.isPresent()) {
                    return HttpResponse.ok(result.get());
                }
            }
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(beginning), sent.content());
            ImportJob job = desk.receive(module, dataset, sent.name(), all, person, null);
            return modules.inUse(module, dataset, (_, model) -> {
                if (check) {
                    desk.check(model, job.id(), person);
                } else {
                    desk.store(model, job.id(), keeps, "skip".equals(same), person);
                }
                URI place = URI.create(ImportStatus.place(job));
                return HttpResponse.accepted(place).body(desk.status(model, job.id()));
            });
        } catch (BadFileException bad) {
            return BadFile.answer(bad);
        }
    }

    private Optional<ImportResult> atOnce(String module, String dataset, byte[] content, SignedIn person) {
        FileProbe probe = new FileProbe();
        probe.update(content, content.length);
        FileFacts facts = probe.facts();
        try {
            return Optional.of(modules.inUse(
                    module,
                    dataset,
                    (_, model) -> imports.take(
                            model, content, facts, SMALL_ROWS, ImportDesk.partnershipOf(person), person.accountId())));
        } catch (TooManyRowsException large) {
            return Optional.empty();
        }
    }
}

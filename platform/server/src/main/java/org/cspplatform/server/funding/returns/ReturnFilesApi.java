package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.file.BadCell;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.ForbiddenException;
import org.jspecify.annotations.Nullable;

/** Quarterly returns as files: templates, uploads, attachments. Files are sent as they are, as the request's body. */
@Controller("/api/v1/partnerships/{code}/returns/{year}/{quarter}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Quarterly returns")
class ReturnFilesApi {
    private final ReturnAddress address;
    private final ReturnImports imports;
    private final AttachmentDesk attachments;
    private final ReturnReader reader;

    ReturnFilesApi(ReturnAddress address, ReturnImports imports, AttachmentDesk attachments, ReturnReader reader) {
        this.address = address;
        this.imports = imports;
        this.attachments = attachments;
        this.reader = reader;
    }

    /**
     * What came of an upload.
     *
     * @param changed false when the return held all of it before
     * @param submittedVersion the version that it was submitted as; null when it was not to be submitted
     */
    @Introspected
    record ImportAnswer(
            UUID importId, boolean changed, @Nullable Integer submittedVersion) {}

    /** A file that was not taken: a problem document that names every bad cell. Nothing was imported, the file is kept. */
    @Introspected
    record BadFile(
            String type,
            String title,
            int status,
            String detail,
            String code,
            UUID importId,
            List<BadCell> badCells,
            List<FieldError> errors) {
        static BadFile of(ReturnImports.Outcome.Refused refused) {
            String code = !refused.badCells().isEmpty()
                    ? "bad-cells"
                    : refused.errors().isEmpty() ? "unreadable-file" : "incomplete-return";
            return new BadFile(
                    "/problems/" + code,
                    "Unprocessable Entity",
                    422,
                    refused.problem(),
                    code,
                    refused.importId(),
                    refused.badCells(),
                    refused.errors());
        }
    }

    /** The file to fill in, with what is known, as CSV. */
    @Get("/template.csv")
    @Produces(Downloads.CSV)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    @Audited(action = AuditAction.EXPORT, subject = "return-template")
    HttpResponse<byte[]> csv(String code, FinancialYear year, Quarter quarter) {
        byte[] file = imports.template(address.key(code, year, quarter), ReturnImports.Format.CSV);
        return Downloads.file(name(code, year, quarter) + ".csv", Downloads.CSV, file);
    }

    /** The file to fill in, with what is known, as an Excel workbook. */
    @Get("/template.xlsx")
    @Produces(Downloads.XLSX)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    @Audited(action = AuditAction.EXPORT, subject = "return-template")
    HttpResponse<byte[]> xlsx(String code, FinancialYear year, Quarter quarter) {
        byte[] file = imports.template(address.key(code, year, quarter), ReturnImports.Format.XLSX);
        return Downloads.file(name(code, year, quarter) + ".xlsx", Downloads.XLSX, file);
    }

    /**
     * Takes a filled template, CSV or Excel, as the request's body. With {@code submit} a lead hands the return in as well, both
     * or neither. The same file again changes nothing.
     */
    @Post("/import")
    @Consumes(MediaType.ALL)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    @Audited(
            action = AuditAction.IMPORT,
            subject = "return",
            id = {"code", "year", "quarter"})
    HttpResponse<?> take(
            String code,
            FinancialYear year,
            Quarter quarter,
            @QueryValue @Nullable String fileName,
            @QueryValue @Nullable Boolean submit,
            @Body byte[] file,
            HttpRequest<?> request,
            SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        String name = FileNames.of(fileName, "upload");
        Actor actor = Actor.of(person);
        var revision = ReturnAddress.revisionIfNamed(request);
        ReturnImports.Outcome outcome;
        if (Boolean.TRUE.equals(submit)) {
            if (!person.has(Role.PARTNERSHIP_LEAD)) {
                throw new ForbiddenException("lead-only", "Only a lead can import and submit in one go.");
            }
            outcome = imports.takeAndSubmit(key, name, file, revision, actor);
        } else {
            outcome = imports.take(key, name, file, revision, actor);
        }
        return switch (outcome) {
            case ReturnImports.Outcome.Taken(UUID id, boolean changed, int version) ->
                HttpResponse.ok(new ImportAnswer(id, changed, version == 0 ? null : version));
            case ReturnImports.Outcome.Refused refused ->
                HttpResponse.unprocessableEntity()
                        .body(BadFile.of(refused))
                        .contentType(MediaType.of("application/problem+json"));
        };
    }

    /** Puts a file with the draft: PDF, Word, Excel, CSV, text, PNG or JPEG, 5 MB at most, as the request's body. */
    @Post("/attachments")
    @Consumes(MediaType.ALL)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    @Audited(
            action = AuditAction.UPDATE,
            subject = "return-attachment",
            id = {"code", "year", "quarter"})
    HttpResponse<ReturnAnswer> attach(
            String code,
            FinancialYear year,
            Quarter quarter,
            @QueryValue String fileName,
            @Body byte[] file,
            HttpRequest<?> request,
            SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        attachments.add(key, fileName, file, ReturnAddress.revisionIfNamed(request), Actor.of(person));
        return address.answer(code, key);
    }

    /** An attachment, to be stored and not to be shown. */
    @Get("/attachments/{id}")
    @Produces(MediaType.ALL)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.EXPORT, subject = "return-attachment", partnership = "code")
    HttpResponse<byte[]> attachment(String code, FinancialYear year, Quarter quarter, UUID id) {
        ReturnKey key = address.key(code, year, quarter);
        Attachment attachment = reader.attachment(key, id);
        return Downloads.file(attachment.fileName(), attachment.mediaType(), reader.contentOf(key, attachment));
    }

    /** Takes an attachment out of the draft; what was submitted keeps its own. */
    @Delete("/attachments/{id}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    @Audited(action = AuditAction.DELETE, subject = "return-attachment")
    HttpResponse<ReturnAnswer> detach(
            String code, FinancialYear year, Quarter quarter, UUID id, HttpRequest<?> request, SignedIn person) {
        ReturnKey key = address.key(code, year, quarter);
        attachments.remove(key, id, ReturnAddress.revisionIfNamed(request), Actor.of(person));
        return address.answer(code, key);
    }

    static String name(String code, FinancialYear year, Quarter quarter) {
        return "return-" + code + "-" + year + "-" + quarter;
    }
}

package org.cspplatform.server.funding.returns;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Uploading a filled template, and files that go with the return. */
@Hidden
@Controller("/partnerships/{code}/returns/{year}/{quarter}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
class FilePages {
    private final ReturnPageMaker pages;
    private final ReturnImports imports;
    private final AttachmentDesk attachments;

    FilePages(ReturnPageMaker pages, ReturnImports imports, AttachmentDesk attachments) {
        this.pages = pages;
        this.imports = imports;
        this.attachments = attachments;
    }

    @Get("/upload")
    @Audited(action = AuditAction.READ, subject = "return")
    HttpResponse<?> upload(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return ReturnPageMaker.show("upload", uploadPage(page, null));
    }

    @Post("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.IMPORT, subject = "return")
    HttpResponse<?> take(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Part("file") @Nullable CompletedFileUpload file,
            SignedIn person)
            throws IOException {
        ReturnPage page = pages.page(code, year, quarter, person);
        if (file == null || file.getSize() == 0) {
            return refuse(page, List.of(new FieldError("file", "Choose the file that you filled in")), null);
        }
        try {
            ReturnImports.Outcome outcome = imports.take(
                    page.quarterly().key(),
                    FileNames.of(file.getFilename(), "upload"),
                    file.getBytes(),
                    _ -> {},
                    Actor.of(person));
            return switch (outcome) {
                case ReturnImports.Outcome.Taken taken ->
                    ReturnPageMaker.redirect(
                            page.base() + (taken.changed() ? "/check?done=imported" : "/check?done=unchanged"));
                case ReturnImports.Outcome.Refused refused ->
                    refuse(
                            page,
                            List.of(new FieldError("file", refused.problem())),
                            imports.file(page.quarterly().key(), refused.importId()));
            };
        } catch (Refusal refusal) {
            return refuse(page, List.of(new FieldError("file", refusal.words())), null);
        }
    }

    /** The file as it was uploaded, to be corrected. */
    @Get("/uploads/{id}")
    @Produces(MediaType.ALL)
    @Audited(action = AuditAction.EXPORT, subject = "return-upload")
    HttpResponse<byte[]> uploaded(String code, FinancialYear year, Quarter quarter, UUID id, SignedIn person) {
        ReturnKey key = pages.page(code, year, quarter, person).quarterly().key();
        ImportedFile file = imports.file(key, id);
        return Downloads.file(file.fileName(), MediaType.APPLICATION_OCTET_STREAM, imports.contentOf(key, file));
    }

    @Get("/attachments")
    @Audited(action = AuditAction.READ, subject = "return")
    HttpResponse<?> attachments(
            String code, FinancialYear year, Quarter quarter, @QueryValue @Nullable String done, SignedIn person) {
        return ReturnPageMaker.show(
                "attachments", pages.page(code, year, quarter, person).with(ReturnPageMaker.words(done)));
    }

    @Post("/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.UPDATE, subject = "return-attachment")
    HttpResponse<?> attach(
            String code,
            FinancialYear year,
            Quarter quarter,
            @Part("file") @Nullable CompletedFileUpload file,
            SignedIn person)
            throws IOException {
        ReturnPage page = pages.page(code, year, quarter, person);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = FileNames.of(file == null ? null : file.getFilename(), "file");
        if (content.length == 0) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view(
                            "returns/attachments",
                            page.with(Map.of(), List.of(new FieldError("file", "Choose a file")))));
        }
        return pages.attempt(
                page,
                "attachments",
                Map.of(),
                () -> attachments.add(page.quarterly().key(), name, content, _ -> {}, Actor.of(person)),
                "/attachments?done=saved");
    }

    @Post("/attachments/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "return-attachment")
    HttpResponse<?> detach(
            String code,
            FinancialYear year,
            Quarter quarter,
            UUID id,
            @Body @Nullable Map<String, String> form,
            SignedIn person) {
        ReturnPage page = pages.page(code, year, quarter, person);
        return pages.attempt(
                page,
                "attachments",
                Map.of(),
                () -> attachments.remove(
                        page.quarterly().key(),
                        id,
                        ReturnPageMaker.revision(form == null ? Map.of() : form),
                        Actor.of(person)),
                "/attachments?done=saved");
    }

    private HttpResponse<?> refuse(ReturnPage page, List<FieldError> errors, @Nullable ImportedFile refused) {
        return HttpResponse.unprocessableEntity()
                .body(Pages.view("returns/upload", uploadPage(page.with(Map.of(), errors), refused)));
    }

    private ReturnUploadPage uploadPage(ReturnPage page, @Nullable ImportedFile refused) {
        return new ReturnUploadPage(
                page, refused, imports.files(page.quarterly().key()));
    }
}

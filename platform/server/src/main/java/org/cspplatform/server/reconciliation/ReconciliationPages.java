package org.cspplatform.server.reconciliation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.UploadedText;
import org.jspecify.annotations.Nullable;

/** Where people check a table that is to be published, or was. */
@Hidden
@Controller("/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.REGION_OFFICER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class ReconciliationPages {
    private final ReconciliationDesk desk;

    ReconciliationPages(ReconciliationDesk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> blank() {
        return HttpResponse.ok(view(new Asked(Map.of()), null, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.COMBINE, subject = "reconciliation")
    HttpResponse<?> check(@Body Map<String, String> form) {
        return answer(new Asked(form));
    }

    /** A file is read as if its text had been pasted. */
    @Post("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.COMBINE, subject = "reconciliation")
    HttpResponse<?> upload(@Part("file") CompletedFileUpload file) throws IOException {
        if (file.getSize() > GridReader.MOST_CHARACTERS) {
            return refused(new Asked(Map.of()), List.of(new FieldError("file", "The file must be 200 KB or smaller")));
        }
        String text = UploadedText.of(file.getBytes());
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            return refused(
                    new Asked(Map.of()),
                    List.of(new FieldError("file", "Choose a CSV file. Save a workbook as CSV (UTF-8) first")));
        }
        return answer(new Asked(Map.of(Asked.TABLE, text)));
    }

    private HttpResponse<?> answer(Asked asked) {
        try {
            Table table = asked.table();
            Report report = desk.reconcile(asked, table);
            return HttpResponse.ok(
                    view(asked, ReconciliationPage.result(asked, table, asked.lastYear(), report), List.of()));
        } catch (InvalidException invalid) {
            return refused(asked, invalid.errors());
        }
    }

    private HttpResponse<?> refused(Asked asked, List<FieldError> errors) {
        return HttpResponse.unprocessableEntity().body(view(asked, null, errors));
    }

    private Object view(Asked asked, ReconciliationPage.@Nullable Result result, List<FieldError> errors) {
        return Pages.view(
                "reconciliation/reconciliation",
                new ReconciliationPage(asked, desk.region().map(Region::name).orElse(""), result, errors));
    }
}

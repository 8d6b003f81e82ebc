package org.cspplatform.server.records.files;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;

/** Files of records: sent first, then named by the record with their id. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Records")
class AttachmentsApi {
    private final Modules modules;
    private final AttachmentDesk desk;

    AttachmentsApi(Modules modules, AttachmentDesk desk) {
        this.modules = modules;
        this.desk = desk;
    }

    /** Takes a file of at most 10 MB as the part {@code file}: PDF, Word, Excel, CSV, text, PNG or JPEG. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
    @Audited(action = AuditAction.CREATE, subject = "record-attachment")
    HttpResponse<StoredFile> take(
            String module, String dataset, @Part("file") CompletedFileUpload file, SignedIn person) throws IOException {
        byte[] content = file.getBytes();
        return modules.inUse(module, dataset, (_, data) -> {
            StoredFile stored = desk.take(data, "file", file.getFilename(), content, person.accountId());
            URI place =
                    URI.create("/api/v1/modules/" + module + "/datasets/" + dataset + "/attachments/" + stored.id());
            return HttpResponse.created(stored, place);
        });
    }

    @Get("/{id}")
    @Produces(MediaType.ALL)
    @Secured({
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER,
        Role.PARTNERSHIP_PROVIDER,
        Role.REGION_OFFICER,
        Role.REGION_ANALYST
    })
    @Audited(action = AuditAction.EXPORT, subject = "record-attachment")
    HttpResponse<byte[]> give(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> desk.give(data, id));
    }
}

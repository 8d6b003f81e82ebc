package org.cspplatform.server.records;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
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
import org.cspplatform.server.records.FormFiles.Sent;
import org.cspplatform.server.records.fields.Texts;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** Records for people: add, change, delete. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
    private static final String VERSION = "_version";

    private final Modules modules;
    private final Records records;
    private final FormDesk forms;

    RecordPages(Modules modules, Records records, FormDesk forms) {
        this.modules = modules;
        this.records = records;
        this.forms = forms;
    }

    @Get("/records/new")
    ModelAndView<Map<String, Object>> add(String module, String dataset) {
        return modules.inUse(module, dataset, (_, data) -> {
            Owners.written(data);
            return Pages.view("records/form", forms.shown(data, null, Map.of(), List.of()));
        });
    }

    @Post("/records")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.CREATE, subject = "record")
    HttpResponse<?> create(String module, String dataset, @Body Map<String, Object> sent, SignedIn person) {
        return create(module, dataset, new Sent(sent, Map.of()), person);
    }

    /** The same form where it takes files. */
    @Post("/records")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.CREATE, subject = "record")
    HttpResponse<?> createWithFiles(String module, String dataset, @Body MultipartBody sent, SignedIn person) {
        return create(module, dataset, Sent.of(sent), person);
    }

    private HttpResponse<?> create(String module, String dataset, Sent sent, SignedIn person) {
        return modules.inUse(module, dataset, (_, data) -> {
            FormDesk.Taken taken = forms.take(data, null, sent, person.accountId());
            if (taken.isRight()) {
                try {
                    StoredRecord made = records.create(data, taken.values());
                    return HttpResponse.seeOther(URI.create(path(data) + "/records/" + made.id()));
                } catch (InvalidException refused) {
                    taken.errors().addAll(refused.errors());
                }
            }
            return forms.again(data, null, taken);
        });
    }

    @Get("/records/{id}/edit")
    @Audited(action = AuditAction.READ, subject = "record")
    ModelAndView<Map<String, Object>> edit(
            String module,
            String dataset,
            UUID id,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String to) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord found = records.get(data, id);
            RecordForm form = forms.shown(data, found, Texts.of(data.fields(), found.values()), List.of());
            return Pages.view("records/form", state == null || to == null ? form : form.choosing(state, to));
        });
    }

    @Post("/records/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "record")
    HttpResponse<?> replace(String module, String dataset, UUID id, @Body Map<String, Object> sent, SignedIn person) {
        return replace(module, dataset, id, new Sent(sent, Map.of()), person);
    }

    /** The same form where it takes files. */
    @Post("/records/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.UPDATE, subject = "record")
    HttpResponse<?> replaceWithFiles(
            String module, String dataset, UUID id, @Body MultipartBody sent, SignedIn person) {
        return replace(module, dataset, id, Sent.of(sent), person);
    }

    private HttpResponse<?> replace(String module, String dataset, UUID id, Sent sent, SignedIn person) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord present = present(data, id, sent.texts());
            FormDesk.Taken taken = forms.take(data, present, sent, person.accountId());
            if (taken.isRight()) {
                try {
                    records.replace(data, present, taken.values());
                    return HttpResponse.seeOther(URI.create(path(data) + "/records/" + id));
                } catch (InvalidException refused) {
                    taken.errors().addAll(refused.errors());
                }
            }
            return forms.again(data, present, taken);
        });
    }

    @Post("/records/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "record")
    HttpResponse<?> delete(String module, String dataset, UUID id, @Body Map<String, String> sent) {
        return modules.inUse(module, dataset, (_, data) -> {
            records.delete(data, present(data, id, sent));
            return HttpResponse.seeOther(URI.create(path(data) + "?done=deleted"));
        });
    }

    /** The record, if it still is as the form showed it. */
    private StoredRecord present(DatasetModel data, UUID id, Map<String, ?> sent) {
        StoredRecord present = records.get(data, id);
        if (!Long.toString(present.version()).equals(sent.get(VERSION))) {
            throw new PreconditionFailedException();
        }
        return present;
    }

    /** Where a dataset's records are for people. */
    public static String path(DatasetModel data) {
        return "/modules/" + data.module() + "/datasets/" + data.id();
    }
}

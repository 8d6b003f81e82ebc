package org.cspplatform.server.records.keep;

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
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.RecordPages;
import org.cspplatform.server.records.Records;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.records.fields.Words;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;

/** Records due for erasure, for people. */
@Hidden
@Controller("/modules/{module}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class ErasurePages {
    private final Modules modules;
    private final Records records;
    private final DueRecords due;

    ErasurePages(Modules modules, Records records, DueRecords due) {
        this.modules = modules;
        this.records = records;
        this.due = due;
    }

    /** A record that is due. */
    public record Line(String path, String name, String since) {}

    /** What is due of one dataset. */
    public record Group(String title, int years, String starts, String because, long count, List<Line> lines) {}

    /** The page. */
    public record DuePage(String moduleTitle, String modulePath, List<Group> groups) {}

    /** The question before a record is gone. */
    public record ErasePage(DatasetModel dataset, String path, String name, long version) {}

    @Get("/erasure")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.SEARCH, subject = "record-erasure")
    ModelAndView<Map<String, Object>> list(String module) {
        return modules.inUse(
                module,
                model -> Pages.view(
                        "records/due",
                        new DuePage(
                                model.title(),
                                "/modules/" + module,
                                due.of(model.datasets()).stream()
                                        .map(ErasurePages::group)
                                        .toList())));
    }

    private static Group group(DueRecords.DueOfDataset found) {
        String records = RecordPages.path(found.dataset()) + "/records/";
        return new Group(
                found.dataset().title(),
                found.keep().years(),
                found.keep().field().inSentence(),
                found.keep().because(),
                found.count(),
                found.records().stream()
                        .map(one -> new Line(records + one.id(), one.name(), words(one.since())))
                        .toList());
    }

    private static String words(LocalDate day) {
        return Words.of(day);
    }

    @Get("/datasets/{dataset}/records/{id}/erase")
    @Secured({Role.PARTNERSHIP_LEAD, Role.REGION_OFFICER})
    @Audited(action = AuditAction.READ, subject = "record")
    ModelAndView<Map<String, Object>> ask(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord found = records.get(data, id);
            return Pages.view(
                    "records/erase",
                    new ErasePage(
                            data,
                            RecordPages.path(data) + "/records/" + id,
                            Records.name(data, found),
                            found.version()));
        });
    }

    @Post("/datasets/{dataset}/records/{id}/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PARTNERSHIP_LEAD, Role.REGION_OFFICER})
    @Audited(action = AuditAction.DELETE, subject = "record-erasure")
    HttpResponse<?> erase(String module, String dataset, UUID id, @Body Map<String, String> sent) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord present = records.get(data, id);
            if (!Long.toString(present.version()).equals(sent.get("_version"))) {
                throw new PreconditionFailedException();
            }
            records.erase(data, present);
            return HttpResponse.seeOther(URI.create(RecordPages.path(data) + "?done=erased"));
        });
    }
}

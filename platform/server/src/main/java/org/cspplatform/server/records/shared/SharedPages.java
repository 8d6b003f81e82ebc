package org.cspplatform.server.records.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.FilterField;
import org.cspplatform.server.records.RecordPages;
import org.cspplatform.server.records.Records;
import org.cspplatform.server.records.fields.Words;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** Records shared in a region, for people. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class SharedPages {
    private final Modules modules;
    private final Records records;
    private final SharedStore shared;

    SharedPages(Modules modules, Records records, SharedStore shared) {
        this.modules = modules;
        this.records = records;
        this.shared = shared;
    }

    /** A label and what stands under it. */
    public record Entry(String label, String words) {}

    /** One shared record: what of it is filled in. */
    public record Shared(String title, String partnership, List<Entry> entries) {}

    /** The page. */
    public record SharedPage(
            DatasetModel dataset,
            String path,
            String back,
            String words,
            List<FilterField> filters,
            List<Shared> records,
            @Nullable String next) {}

    @Get("/shared")
    @Secured({
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER,
        Role.PARTNERSHIP_PROVIDER,
        Role.REGION_OFFICER,
        Role.REGION_ANALYST
    })
    @Audited(action = AuditAction.SEARCH, subject = "shared-record")
    ModelAndView<Map<String, Object>> list(
            String module, String dataset, @QueryValue @Nullable UUID after, HttpRequest<?> request) {
        Map<String, String> asked = FilterField.asked(request);
        return modules.shared(module, dataset, (_, data) -> {
            SharedSearch search = SharedSearch.of(data, asked);
            Slice<SharedRecord> found =
                    Slice.of(shared.find(data, search, after, Slice.DEFAULT_LIMIT), Slice.DEFAULT_LIMIT, row -> row.id()
                            .toString());
            String next = found.next();
            return Pages.view(
                    "records/shared",
                    new SharedPage(
                            data,
                            RecordPages.path(data) + "/shared",
                            "/modules/" + module,
                            search.words(),
                            SharedSearch.searched(data).stream()
                                    .map(field -> FilterField.of(field, asked.getOrDefault(field.name(), "")))
                                    .toList(),
                            found.items().stream().map(row -> shown(data, row)).toList(),
                            next == null ? null : FilterField.address(asked, next)));
        });
    }

    private static Shared shown(DatasetModel data, SharedRecord row) {
        List<Entry> entries = new ArrayList<>();
        List<FieldModel> fields = SharedRecord.leaving(data);
        for (int i = 0; i < fields.size(); i++) {
            String words = Words.of(fields.get(i), row.values().get(i));
            if (!words.isEmpty()) {
                entries.add(new Entry(fields.get(i).label(), words));
            }
        }
        String title = entries.isEmpty() ? data.one() : entries.getFirst().words();
        return new Shared(title, row.partnershipName(), entries);
    }

    @Post("/records/{id}/share")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.RELEASE, subject = "record")
    HttpResponse<?> share(String module, String dataset, UUID id) {
        return set(module, dataset, id, true);
    }

    @Post("/records/{id}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.UPDATE, subject = "record-sharing")
    HttpResponse<?> takeBack(String module, String dataset, UUID id) {
        return set(module, dataset, id, false);
    }

    private HttpResponse<?> set(String module, String dataset, UUID id, boolean isShared) {
        return modules.inUse(module, dataset, (_, data) -> {
            records.share(data, id, isShared);
            return HttpResponse.seeOther(URI.create(RecordPages.path(data) + "/records/" + id));
        });
    }
}

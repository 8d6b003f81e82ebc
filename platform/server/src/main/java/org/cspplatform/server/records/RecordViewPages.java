package org.cspplatform.server.records;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.module.Regime;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.fields.Words;
import org.cspplatform.server.records.files.AttachmentDesk;
import org.cspplatform.server.records.past.Change;
import org.cspplatform.server.records.past.HistoryStore;
import org.cspplatform.server.web.Pages;

/** One record for people: what it says, what it refers to and what refers to it, how it came to be so. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    Role.PARTNERSHIP_LEAD,
    Role.PARTNERSHIP_OFFICER,
    Role.PARTNERSHIP_PROVIDER,
    Role.REGION_OFFICER,
    Role.REGION_ANALYST
})
@Produces(MediaType.TEXT_HTML)
public class RecordViewPages {
    private final Modules modules;
    private final Records records;
    private final RecordChanges changes;
    private final RecordLinks links;
    private final HistoryStore history;
    private final AttachmentDesk files;
    private final List<RecordNotes> notes;

    RecordViewPages(
            Modules modules,
            Records records,
            RecordChanges changes,
            RecordLinks links,
            HistoryStore history,
            AttachmentDesk files,
            List<RecordNotes> notes) {
        this.modules = modules;
        this.records = records;
        this.changes = changes;
        this.links = links;
        this.history = history;
        this.files = files;
        this.notes = List.copyOf(notes);
    }

    /** A state that the record may be brought to: where, and what the state is called. */
    public record NextState(String path, String words) {}

    /**
     * One record.
     *
     * @param regime under which law it is processed
     * @param mayWrite whether the reader may change it
     * @param mayShare whether the reader may share it or take it back
     * @param mayErase whether the reader may erase it for ever
     */
    public record RecordPage(
            DatasetModel dataset,
            String title,
            String path,
            StoredRecord record,
            String regime,
            boolean mayWrite,
            boolean mayShare,
            boolean mayErase,
            List<RecordLinks.Entry> entries,
            List<NextState> next,
            List<RecordNotes.Note> notes,
            List<RecordLinks.Referrers> referrers,
            List<Change> changes) {}

    @Get("/records/{id}")
    @Audited(action = AuditAction.READ, subject = "record")
    ModelAndView<Map<String, Object>> get(String module, String dataset, UUID id, SignedIn person) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord found = records.get(data, id);
            Map<String, List<String>> choices = changes.choices(data, found.values());
            boolean staff = person.has(Role.PARTNERSHIP_LEAD) || person.has(Role.PARTNERSHIP_OFFICER);
            boolean mine = Owners.mayWrite(data, found);
            return Pages.view(
                    "records/record",
                    new RecordPage(
                            data,
                            title(data),
                            RecordPages.path(data) + "/records/" + id,
                            found,
                            regime(data.regime()),
                            mine,
                            mine && data.shareable() && staff,
                            mine && (data.regional() || person.has(Role.PARTNERSHIP_LEAD)),
                            links.entries(data, found, choices.keySet()),
                            mine ? next(data, found, choices) : List.of(),
                            notes.stream()
                                    .flatMap(feature -> feature.of(data, found).stream())
                                    .toList(),
                            links.referrers(data, found),
                            history.changes(data, id, found.values())));
        });
    }

    /** A file that a record names. */
    @Get("/attachments/{id}")
    @Produces(MediaType.ALL)
    @Audited(action = AuditAction.EXPORT, subject = "record-attachment")
    HttpResponse<byte[]> file(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> files.give(data, id));
    }

    /** Under which law records are processed, where it is not the general one. */
    static String regime(Regime regime) {
        return regime == Regime.LAW_ENFORCEMENT ? "Law-enforcement processing" : "";
    }

    private static List<NextState> next(DatasetModel data, StoredRecord found, Map<String, List<String>> choices) {
        List<NextState> next = new ArrayList<>();
        choices.forEach((name, codes) -> data.field(name).ifPresent(field -> codes.stream()
                .filter(code -> !code.equals(found.value(data, name)))
                .forEach(code -> next.add(new NextState(
                        RecordPages.path(data) + "/records/" + found.id() + "/edit?state=" + name + "&to=" + code,
                        Words.of(field, code))))));
        return next;
    }

    static String title(DatasetModel data) {
        return data.one().substring(0, 1).toUpperCase(Locale.UK) + data.one().substring(1);
    }
}

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
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
import org.cspplatform.server.records.fields.Texts;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** Records for people: list, add, look, change, delete. */
@Hidden
@Controller("/modules/{module}/datasets/{dataset}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
    /** More columns than this make a list that nobody reads. */
    private static final int COLUMNS_OF_LIST = 6;

    private static final String VERSION = "_version";

    private final Modules modules;
    private final Records records;
    private final RecordCheck check;
    private final RecordChanges changes;
    private final List<RecordNotes> notes;
    private final Clock clock;

    RecordPages(
            Modules modules,
            Records records,
            RecordCheck check,
            RecordChanges changes,
            List<RecordNotes> notes,
            Clock clock) {
        this.modules = modules;
        this.records = records;
        this.check = check;
        this.changes = changes;
        this.notes = List.copyOf(notes);
        this.clock = clock;
    }

    /** A record as a line of the list: the first column leads to it. */
    public record Line(UUID id, List<String> cells) {}

    /** A page of the list. */
    public record ListPage(
            String moduleTitle,
            String path,
            String modulePath,
            DatasetModel dataset,
            List<String> columns,
            List<Line> lines,
            @Nullable String next,
            @Nullable String done) {}

    /** A label and what was recorded under it; a state shows as a tag. */
    public record Entry(String label, String words, boolean state) {}

    /** A state that the record may be brought to: where, and what the state is called. */
    public record NextState(String path, String words) {}

    /** One record. */
    public record RecordPage(
            String title,
            String path,
            String list,
            long version,
            List<Entry> entries,
            List<NextState> next,
            List<RecordNotes.Note> notes) {}

    @Get
    @Audited(action = AuditAction.SEARCH, subject = "record")
    ModelAndView<Map<String, Object>> list(
            String module, String dataset, @QueryValue @Nullable UUID after, @QueryValue @Nullable String done) {
        return modules.inUse(module, dataset, (model, data) -> {
            List<FieldModel> shown =
                    data.fields().stream().limit(COLUMNS_OF_LIST).toList();
            List<Line> lines = records.list(data, after, Slice.DEFAULT_LIMIT).stream()
                    .map(row -> line(data, row))
                    .toList();
            Slice<Line> slice =
                    Slice.of(lines, Slice.DEFAULT_LIMIT, line -> line.id().toString());
            return Pages.view(
                    "records/list",
                    new ListPage(
                            model.title(),
                            path(data),
                            "/modules/" + module,
                            data,
                            shown.stream().map(FieldModel::label).toList(),
                            slice.items(),
                            slice.next(),
                            done == null ? null : doneWords(data, done)));
        });
    }

    @Get("/records/new")
    ModelAndView<Map<String, Object>> add(String module, String dataset) {
        return modules.inUse(
                module,
                dataset,
                (_, data) -> Pages.view("records/form", form(data, filled(data, Map.of()), List.of())));
    }

    @Post("/records")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.CREATE, subject = "record")
    HttpResponse<?> create(String module, String dataset, @Body Map<String, Object> sent) {
        return modules.inUse(module, dataset, (_, data) -> {
            Map<String, String> raw = FormTexts.of(data, sent);
            if (FormTexts.onlyRearranges(sent)) {
                return HttpResponse.ok(Pages.view("records/form", form(data, filled(data, raw), List.of())));
            }
            RecordCheck.Outcome outcome = check.check(data, raw);
            List<FieldError> errors = outcome.errors();
            if (errors.isEmpty()) {
                try {
                    StoredRecord made = records.create(data, outcome.values());
                    return HttpResponse.seeOther(URI.create(path(data) + "/records/" + made.id()));
                } catch (InvalidException doubled) {
                    errors = doubled.errors();
                }
            }
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("records/form", form(data, filled(data, raw), errors)));
        });
    }

    @Get("/records/{id}")
    @Audited(action = AuditAction.READ, subject = "record")
    ModelAndView<Map<String, Object>> get(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord found = records.get(data, id);
            Map<String, List<String>> choices = changes.choices(data, found.values());
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < data.fields().size(); i++) {
                FieldModel field = data.fields().get(i);
                entries.add(new Entry(
                        field.label(),
                        FormField.words(field, found.values().get(i)),
                        choices.containsKey(field.name())));
            }
            return Pages.view(
                    "records/record",
                    new RecordPage(
                            title(data),
                            path(data) + "/records/" + id,
                            path(data),
                            found.version(),
                            entries,
                            next(data, found, choices),
                            notes.stream()
                                    .flatMap(feature -> feature.of(data, found).stream())
                                    .toList()));
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
            List<FormField> fields = filled(data, Texts.of(data.fields(), found.values())).stream()
                    .map(field -> field.name().equals(state)
                                    && to != null
                                    && field.options().containsKey(to)
                            ? field.with(to)
                            : field)
                    .toList();
            return Pages.view("records/form", form(data, found, fields, List.of()));
        });
    }

    @Post("/records/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "record")
    HttpResponse<?> replace(String module, String dataset, UUID id, @Body Map<String, Object> sent) {
        return modules.inUse(module, dataset, (_, data) -> {
            StoredRecord present = present(data, id, sent);
            Map<String, String> raw = FormTexts.of(data, sent);
            if (FormTexts.onlyRearranges(sent)) {
                return HttpResponse.ok(Pages.view("records/form", form(data, present, filled(data, raw), List.of())));
            }
            RecordCheck.Outcome outcome = check.check(data, raw, present.values());
            List<FieldError> errors = outcome.errors();
            if (errors.isEmpty()) {
                try {
                    records.replace(data, present, outcome.values());
                    return HttpResponse.seeOther(URI.create(path(data) + "/records/" + id));
                } catch (InvalidException doubled) {
                    errors = doubled.errors();
                }
            }
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("records/form", form(data, present, filled(data, raw), errors)));
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

    private List<FormField> filled(DatasetModel data, Map<String, String> raw) {
        return RecordForm.filled(data, raw, LocalDate.now(clock));
    }

    private RecordForm form(DatasetModel data, List<FormField> fields, List<FieldError> errors) {
        return new RecordForm(
                "Add a " + data.one(),
                path(data) + "/records",
                path(data),
                null,
                false,
                FormField.narrowed(fields, changes.choices(data, null)),
                errors);
    }

    private RecordForm form(DatasetModel data, StoredRecord present, List<FormField> fields, List<FieldError> errors) {
        String path = path(data) + "/records/" + present.id();
        return new RecordForm(
                "Change this " + data.one(),
                path,
                path,
                present.version(),
                false,
                FormField.narrowed(fields, changes.choices(data, present.values())),
                errors);
    }

    private static List<NextState> next(DatasetModel data, StoredRecord found, Map<String, List<String>> choices) {
        List<NextState> next = new ArrayList<>();
        choices.forEach((name, codes) -> data.field(name).ifPresent(field -> codes.stream()
                .filter(code -> !code.equals(found.value(data, name)))
                .forEach(code -> next.add(new NextState(
                        path(data) + "/records/" + found.id() + "/edit?state=" + name + "&to=" + code,
                        FormField.words(field, code))))));
        return next;
    }

    private static Line line(DatasetModel data, StoredRecord row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(COLUMNS_OF_LIST, data.fields().size()); i++) {
            cells.add(FormField.words(data.fields().get(i), row.values().get(i)));
        }
        return new Line(row.id(), cells);
    }

    private static String title(DatasetModel data) {
        return data.one().substring(0, 1).toUpperCase(java.util.Locale.UK)
                + data.one().substring(1);
    }

    private static @Nullable String doneWords(DatasetModel data, String done) {
        return done.equals("deleted") ? "The " + data.one() + " was deleted" : null;
    }

    static String path(DatasetModel data) {
        return "/modules/" + data.module() + "/datasets/" + data.id();
    }
}

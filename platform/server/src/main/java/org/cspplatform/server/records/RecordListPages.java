package org.cspplatform.server.records;

import io.micronaut.http.HttpRequest;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.records.fields.Words;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** The list of a dataset's records: the newest first, narrowed by what identifies nobody, or searched for one that is known. */
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
public class RecordListPages {
    /** More columns than this make a list that nobody reads. */
    private static final int COLUMNS_OF_LIST = 6;

    private final Modules modules;
    private final Records records;
    private final Clock clock;

    RecordListPages(Modules modules, Records records, Clock clock) {
        this.modules = modules;
        this.records = records;
        this.clock = clock;
    }

    /** A record as a line of the list: the first column leads to it. */
    public record Line(UUID id, List<String> cells) {}

    /**
     * A page of the list.
     *
     * @param mayWrite whether the reader may add records
     * @param byField by what one record can be searched for: name and label
     * @param searched what was searched for; null when nothing was
     */
    public record ListPage(
            String moduleTitle,
            String path,
            String modulePath,
            DatasetModel dataset,
            String regime,
            boolean mayWrite,
            List<String> columns,
            List<Line> lines,
            List<FilterField> filters,
            String from,
            String until,
            boolean narrowed,
            Map<String, String> byField,
            @Nullable String searched,
            List<FieldError> errors,
            @Nullable String next,
            @Nullable String done) {}

    @Get
    @Audited(action = AuditAction.SEARCH, subject = "record")
    HttpResponse<?> list(
            String module,
            String dataset,
            @QueryValue @Nullable UUID after,
            @QueryValue @Nullable String done,
            HttpRequest<?> request) {
        Map<String, String> asked = FilterField.asked(request);
        return modules.inUse(module, dataset, (model, data) -> {
            RecordFilter filter = RecordFilter.of(data, asked, LocalDate.now(clock));
            List<StoredRecord> found =
                    filter.errors().isEmpty() ? records.list(data, filter, after, Slice.DEFAULT_LIMIT) : List.of();
            Slice<StoredRecord> slice =
                    Slice.of(found, Slice.DEFAULT_LIMIT, row -> row.id().toString());
            String next = slice.next();
            ListPage page = page(
                    model,
                    data,
                    slice.items(),
                    asked,
                    filter,
                    null,
                    filter.errors(),
                    next == null ? null : FilterField.address(asked, next),
                    "deleted".equals(done)
                            ? "The " + data.one() + " was deleted"
                            : "erased".equals(done) ? "The " + data.one() + " was erased" : null);
            return (filter.errors().isEmpty() ? HttpResponse.ok() : HttpResponse.unprocessableEntity())
                    .body(Pages.view("records/list", page));
        });
    }

    /** Looks for a text, reference or person that somebody knows. Sent, and not asked for, so that it stands in no address. */
    @Post("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.SEARCH, subject = "record")
    ModelAndView<Map<String, Object>> search(String module, String dataset, @Body Map<String, String> sent) {
        return modules.inUse(module, dataset, (model, data) -> {
            String value = sent.getOrDefault("value", "").strip();
            List<StoredRecord> found = List.of();
            List<FieldError> errors = List.of();
            try {
                found = records.search(data, sent.getOrDefault("field", ""), value);
            } catch (InvalidException refused) {
                errors = refused.errors();
            }
            return Pages.view(
                    "records/list", page(model, data, found, Map.of(), RecordFilter.ALL, value, errors, null, null));
        });
    }

    private static ListPage page(
            ModuleModel model,
            DatasetModel data,
            List<StoredRecord> found,
            Map<String, String> asked,
            RecordFilter filter,
            @Nullable String searched,
            List<FieldError> errors,
            @Nullable String next,
            @Nullable String done) {
        List<FieldModel> shown = data.fields().stream().limit(COLUMNS_OF_LIST).toList();
        return new ListPage(
                model.title(),
                RecordPages.path(data),
                "/modules/" + data.module(),
                data,
                RecordViewPages.regime(data.regime()),
                Owners.mayWrite(data),
                shown.stream().map(FieldModel::label).toList(),
                found.stream().map(row -> line(shown, row)).toList(),
                RecordFilter.fields(data).stream()
                        .map(field -> FilterField.of(field, asked.getOrDefault(field.name(), "")))
                        .toList(),
                asked.getOrDefault(RecordFilter.FROM, ""),
                asked.getOrDefault(RecordFilter.UNTIL, ""),
                !filter.isEmpty(),
                Records.searchable(data),
                searched,
                errors,
                next,
                done);
    }

    private static Line line(List<FieldModel> shown, StoredRecord row) {
        return new Line(
                row.id(),
                java.util.stream.IntStream.range(0, shown.size())
                        .mapToObj(i -> Words.of(shown.get(i), row.values().get(i)))
                        .toList());
    }
}

package org.cspplatform.server.records;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** Records of the own partnership, in the datasets of the modules that it has switched on. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/records")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER, Role.REGION_OFFICER})
@Tag(name = "Records")
class RecordsApi {
    private final Modules modules;
    private final Records records;
    private final RecordCheck check;
    private final Clock clock;

    RecordsApi(Modules modules, Records records, RecordCheck check, Clock clock) {
        this.modules = modules;
        this.records = records;
        this.check = check;
        this.clock = clock;
    }

    /**
     * The newest first. Parameters narrow the list: any code list, yes-or-no field or dimension by its name, and {@code counts-from} and
     * {@code counts-until} by the date in which a record counts.
     */
    @Get
    @Secured({
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER,
        Role.PARTNERSHIP_PROVIDER,
        Role.REGION_OFFICER,
        Role.REGION_ANALYST
    })
    @Audited(action = AuditAction.SEARCH, subject = "record")
    Slice<Map<String, @Nullable Object>> list(
            String module,
            String dataset,
            @QueryValue @Nullable UUID after,
            @QueryValue @Nullable Integer limit,
            HttpRequest<?> request) {
        int asked = Slice.limit(limit);
        return modules.inUse(module, dataset, (_, model) -> {
            List<Map<String, @Nullable Object>> rows =
                    records.list(model, filter(model, request), after, asked).stream()
                            .map(row -> row.json(model))
                            .toList();
            return Slice.of(rows, asked, row -> String.valueOf(row.get("id")));
        });
    }

    @Get("/{id}")
    @Secured({
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER,
        Role.PARTNERSHIP_PROVIDER,
        Role.REGION_OFFICER,
        Role.REGION_ANALYST
    })
    @Audited(action = AuditAction.READ, subject = "record")
    HttpResponse<Map<String, @Nullable Object>> get(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, model) -> {
            StoredRecord found = records.get(model, id);
            return HttpResponse.ok(found.json(model)).header(HttpHeaders.ETAG, ETags.of(found.version()));
        });
    }

    private RecordFilter filter(DatasetModel model, HttpRequest<?> request) {
        RecordFilter filter = RecordFilter.of(model, FilterField.asked(request), LocalDate.now(clock));
        if (!filter.errors().isEmpty()) {
            throw new InvalidException(filter.errors());
        }
        return filter;
    }

    /**
     * What to search for, exactly.
     *
     * @param field name of a text, reference or person key
     */
    @Introspected
    record Search(String field, String value) {}

    /** Looks for records that somebody knows, by a text, reference or person key; at most 100. Sent, so that it stands in no address. */
    @Post("/search")
    @Secured({
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER,
        Role.PARTNERSHIP_PROVIDER,
        Role.REGION_OFFICER,
        Role.REGION_ANALYST
    })
    @Audited(action = AuditAction.SEARCH, subject = "record")
    Slice<Map<String, @Nullable Object>> search(String module, String dataset, @Body Search search) {
        return modules.inUse(
                module,
                dataset,
                (_, model) -> new Slice<>(
                        records.search(model, search.field(), search.value()).stream()
                                .map(row -> row.json(model))
                                .toList(),
                        null));
    }

    @Post
    @Audited(action = AuditAction.CREATE, subject = "record")
    HttpResponse<Map<String, @Nullable Object>> create(
            String module, String dataset, @Body Map<String, @Nullable Object> body) {
        return modules.inUse(module, dataset, (_, model) -> {
            StoredRecord made =
                    records.create(model, check.checkJson(model, body, null).orThrow());
            URI place = URI.create("/api/v1/modules/" + module + "/datasets/" + dataset + "/records/" + made.id());
            return HttpResponse.created(made.json(model), place).header(HttpHeaders.ETAG, ETags.of(made.version()));
        });
    }

    /** Replaces the record: a field left out is emptied. */
    @Put("/{id}")
    @Audited(action = AuditAction.UPDATE, subject = "record")
    HttpResponse<Map<String, @Nullable Object>> replace(
            String module, String dataset, UUID id, @Body Map<String, @Nullable Object> body, HttpRequest<?> request) {
        return modules.inUse(module, dataset, (_, model) -> {
            StoredRecord present = records.get(model, id);
            ETags.require(request, present.version());
            StoredRecord replaced = records.replace(
                    model,
                    present,
                    check.checkJson(model, body, present.values()).orThrow());
            return HttpResponse.ok(replaced.json(model)).header(HttpHeaders.ETAG, ETags.of(replaced.version()));
        });
    }

    @Delete("/{id}")
    @Audited(action = AuditAction.DELETE, subject = "record")
    HttpResponse<?> delete(String module, String dataset, UUID id, HttpRequest<?> request) {
        return modules.inUse(module, dataset, (_, model) -> {
            StoredRecord present = records.get(model, id);
            ETags.require(request, present.version());
            records.delete(model, present);
            return HttpResponse.noContent();
        });
    }
}

package org.cspplatform.server.records.imports;

import io.micronaut.core.annotation.Introspected;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** Imports under way, and the rows that wait for a correction, for programs. */
@Controller("/api/v1/modules/{module}/datasets/{dataset}/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Records")
class ImportsApi {
    private final Modules modules;
    private final ImportJobs jobs;
    private final BadRows badRows;
    private final ImportDesk desk;

    ImportsApi(Modules modules, ImportJobs jobs, BadRows badRows, ImportDesk desk) {
        this.modules = modules;
        this.jobs = jobs;
        this.badRows = badRows;
        this.desk = desk;
    }

    /**
     * How a checked file is to be stored.
     *
     * @param mode {@code whole}, or {@code keep} for the good rows now and the bad ones once they are corrected
     * @param skipSame leaves out rows wholly the same as a record that is there, of records without a key
     */
    @Introspected
    record Commit(@Nullable String mode, @Nullable Boolean skipSame) {}

    /** The latest, newest first. */
    @Get
    List<ImportStatus> list(String module, String dataset) {
        return modules.inUse(module, dataset, (_, model) -> jobs.recent(model).stream()
                .map(ImportStatus::of)
                .toList());
    }

    /** How far it is. */
    @Get("/{id}")
    ImportStatus get(String module, String dataset, UUID id) {
        return modules.inUse(module, dataset, (_, model) -> desk.status(model, id));
    }

    /** Stores what was checked, or what was not stored yet when it was stopped. */
    @Post("/{id}/commit")
    @Audited(action = AuditAction.IMPORT, subject = "import")
    HttpResponse<?> commit(String module, String dataset, UUID id, @Body Commit body, SignedIn person) {
        return modules.inUse(module, dataset, (_, model) -> {
            try {
                desk.store(
                        model,
                        id,
                        ImportStatus.keeps(body.mode() == null ? "whole" : body.mode()),
                        Boolean.TRUE.equals(body.skipSame()),
                        person);
                return HttpResponse.accepted().body(desk.status(model, id));
            } catch (BadFileException bad) {
                return ImportApi.BadFile.answer(bad);
            }
        });
    }

    /** Stops an import under way; one that is not is forgotten, with the rows that wait. */
    @Delete("/{id}")
    @Audited(action = AuditAction.DELETE, subject = "import")
    HttpResponse<?> delete(String module, String dataset, UUID id) {
        return modules.inUse(
                module,
                dataset,
                (_, model) -> desk.stopOrForget(model, id)
                        ? HttpResponse.accepted().body(desk.status(model, id))
                        : HttpResponse.noContent());
    }

    /** The rows that wait, in the order of the file. */
    @Get("/{id}/rows")
    @Audited(action = AuditAction.READ, subject = "import")
    Slice<BadRow> rows(
            String module,
            String dataset,
            UUID id,
            @QueryValue @Nullable Integer after,
            @QueryValue @Nullable Integer limit) {
        int asked = Slice.limit(limit);
        return modules.inUse(module, dataset, (_, model) -> {
            UUID job = jobs.get(model, id).id();
            return Slice.of(
                    badRows.page(job, after == null ? 0 : after, asked + 1),
                    asked,
                    row -> String.valueOf(row.number()));
        });
    }

    @Get("/{id}/rows/{number}")
    @Audited(action = AuditAction.READ, subject = "import")
    BadRow row(String module, String dataset, UUID id, int number) {
        return modules.inUse(
                module, dataset, (_, model) -> badRows.find(jobs.get(model, id).id(), number)
                        .orElseThrow(() -> new NotFoundException("row")));
    }

    /** Stores a row that waited, as it is sent: texts by field. While it is not right it goes on waiting. */
    @Put("/{id}/rows/{number}")
    @Audited(action = AuditAction.IMPORT, subject = "import")
    HttpResponse<?> correct(
            String module, String dataset, UUID id, int number, @Body Map<String, String> cells, SignedIn person) {
        return modules.inUse(module, dataset, (_, model) -> {
            try {
                desk.correct(model, id, number, cells, person);
                return HttpResponse.noContent();
            } catch (BadFileException bad) {
                return ImportApi.BadFile.answer(bad);
            }
        });
    }

    /** Gives a row up. */
    @Delete("/{id}/rows/{number}")
    @Audited(action = AuditAction.DELETE, subject = "import")
    HttpResponse<?> giveUp(String module, String dataset, UUID id, int number) {
        return modules.inUse(module, dataset, (_, model) -> {
            desk.giveUp(model, id, number);
            return HttpResponse.noContent();
        });
    }
}

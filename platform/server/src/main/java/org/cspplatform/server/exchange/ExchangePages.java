package org.cspplatform.server.exchange;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.records.imports.ImportResult;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Files for national bodies, and files that others send, for people. */
@Hidden
@Controller("/modules/{module}/exchanges")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class ExchangePages {
    private static final int CELLS_SHOWN = 200;

    private final Modules modules;
    private final Extracts extracts;
    private final Deliveries deliveries;

    ExchangePages(Modules modules, Extracts extracts, Deliveries deliveries) {
        this.modules = modules;
        this.extracts = extracts;
        this.deliveries = deliveries;
    }

    /** All formats of a module. */
    public record ListPage(ModuleModel module, String path, boolean mayExtract) {}

    /** A file to be made. */
    public record OutPage(
            ModuleModel module,
            ExchangeOut.Definition<?> format,
            String path,
            List<String> versions,
            String version,
            String from,
            String to,
            List<FieldError> errors) {}

    /**
     * A file to be taken.
     *
     * @param cells what is wrong with the file that was sent, the first of it
     * @param allCells how much of it there is
     */
    public record InPage(
            ModuleModel module,
            ExchangeIn.Definition format,
            String path,
            List<String> versions,
            List<FieldError> errors,
            List<CellError> cells,
            int allCells,
            @Nullable ImportResult result) {}

    @Get
    HttpResponse<?> list(String module, SignedIn person) {
        boolean may = person.has(Role.PARTNERSHIP_LEAD) || person.has(Role.PARTNERSHIP_OFFICER);
        return modules.inUse(
                module, model -> HttpResponse.ok(Pages.view("exchange/list", new ListPage(model, path(model), may))));
    }

    @Get("/out/{exchange}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    HttpResponse<?> askOut(String module, String exchange, @QueryValue @Nullable String version) {
        return modules.inUse(
                module,
                model -> HttpResponse.ok(Pages.view("exchange/out", out(model, exchange, version, "", "", List.of()))));
    }

    @Get("/out/{exchange}/file")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(
            action = AuditAction.EXPORT,
            subject = "exchange",
            id = {"module", "exchange"})
    HttpResponse<?> extract(
            String module,
            String exchange,
            @QueryValue @Nullable String version,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to) {
        return modules.inUse(module, model -> {
            try {
                return ExchangesApi.file(
                        Formats.out(model, exchange, version), Formats.period(from, to), extracts, model);
            } catch (InvalidException wrong) {
                OutPage page =
                        out(model, exchange, version, from == null ? "" : from, to == null ? "" : to, wrong.errors());
                return HttpResponse.unprocessableEntity()
                        .body(Pages.view("exchange/out", page))
                        .contentType(MediaType.TEXT_HTML_TYPE);
            }
        });
    }

    @Get("/in/{exchange}")
    HttpResponse<?> askIn(String module, String exchange, @QueryValue @Nullable String version) {
        return modules.inUse(
                module,
                model -> HttpResponse.ok(
                        Pages.view("exchange/in", in(model, exchange, version, List.of(), List.of(), null))));
    }

    @Post("/in/{exchange}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(
            action = AuditAction.IMPORT,
            subject = "exchange",
            id = {"module", "exchange"})
    HttpResponse<?> take(
            String module,
            String exchange,
            @Part("version") @Nullable String version,
            @Part("file") CompletedFileUpload file,
            SignedIn person)
            throws IOException {
        byte[] content = file.getBytes();
        return modules.inUse(module, model -> {
            try {
                Deliveries.Outcome outcome = deliveries.take(
                        model,
                        Formats.in(model, exchange, version),
                        content,
                        ExchangesApi.partnershipOf(person),
                        person.accountId());
                if (outcome.result() != null) {
                    return HttpResponse.ok(Pages.view(
                            "exchange/in", in(model, exchange, version, List.of(), List.of(), outcome.result())));
                }
                List<FieldError> errors = List.of(new FieldError("file", ExchangesApi.words(outcome.cells())));
                return HttpResponse.unprocessableEntity()
                        .body(Pages.view("exchange/in", in(model, exchange, version, errors, outcome.cells(), null)));
            } catch (InvalidException unreadable) {
                return HttpResponse.unprocessableEntity()
                        .body(Pages.view(
                                "exchange/in", in(model, exchange, version, unreadable.errors(), List.of(), null)));
            }
        });
    }

    private static OutPage out(
            ModuleModel model, String id, @Nullable String version, String from, String to, List<FieldError> errors) {
        ExchangeOut.Definition<?> format = Formats.out(model, id, version);
        List<String> versions = model.exchangesOut().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> each.version())
                .toList();
        return new OutPage(
                model, format, path(model) + "/out/" + id, versions.reversed(), format.version(), from, to, errors);
    }

    private static InPage in(
            ModuleModel model,
            String id,
            @Nullable String version,
            List<FieldError> errors,
            List<CellError> cells,
            @Nullable ImportResult result) {
        ExchangeIn.Definition format = Formats.in(model, id, version);
        List<String> versions = model.exchangesIn().stream()
                .filter(each -> each.id().equals(id))
                .map(ExchangeIn.Definition::version)
                .toList();
        return new InPage(
                model,
                format,
                path(model) + "/in/" + id,
                versions.reversed(),
                errors,
                cells.stream().limit(CELLS_SHOWN).toList(),
                cells.size(),
                result);
    }

    private static String path(ModuleModel model) {
        return "/modules/" + model.id() + "/exchanges";
    }
}

package org.cspplatform.server.exchange;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.module.Period;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Files for national bodies, and files that others send. */
@Controller("/api/v1/modules/{module}/exchanges")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Exchange formats")
class ExchangesApi {
    private final Modules modules;
    private final Extracts extracts;
    private final Deliveries deliveries;

    ExchangesApi(Modules modules, Extracts extracts, Deliveries deliveries) {
        this.modules = modules;
        this.extracts = extracts;
        this.deliveries = deliveries;
    }

    /**
     * A format.
     *
     * @param direction out or in
     * @param format csv or xml
     */
    @Introspected
    record Listed(String id, String title, String version, String direction, String format, String dataset) {}

    /**
     * The answer to a file with bad cells, of which nothing was taken.
     *
     * @param cells each, with the row of the file and its column or element
     */
    @Introspected
    record BadFile(String type, String title, int status, String detail, String code, List<CellError> cells) {}

    /** The module's formats. */
    @Get
    List<Listed> list(String module) {
        return modules.inUse(module, model -> Stream.concat(
                        model.exchangesOut().stream()
                                .map(out -> listed(
                                        model, out.id(), out.title(), out.version(), "out", out.root(), out.dataset())),
                        model.exchangesIn().stream()
                                .map(in ->
                                        listed(model, in.id(), in.title(), in.version(), "in", in.row(), in.dataset())))
                .toList());
    }

    /**
     * The file of the records that count in a period, in one version of a format.
     *
     * @param version as the module names it; the last one without it
     * @param from the first day
     * @param to the last day
     */
    @Get("/{exchange}")
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.EXPORT, subject = "exchange")
    HttpResponse<StreamedFile> extract(
            String module,
            String exchange,
            @QueryValue @Nullable String version,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to) {
        Period period = Formats.period(from, to);
        return modules.inUse(module, model -> {
            ExchangeOut.Definition<?> format = Formats.out(model, exchange, version);
            return file(format, period, extracts, model);
        });
    }

    /**
     * Takes a file that somebody sends, as the part {@code file} of a form: all of it, or nothing while a cell is wrong.
     *
     * @param version as the module names it; the last one without it
     */
    @Post("/{exchange}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.IMPORT, subject = "exchange")
    HttpResponse<?> take(
            String module,
            String exchange,
            @QueryValue @Nullable String version,
            @Part("file") CompletedFileUpload file,
            SignedIn person)
            throws IOException {
        byte[] content = file.getBytes();
        Deliveries.Outcome outcome = modules.inUse(
                module,
                model -> deliveries.take(
                        model,
                        Formats.in(model, exchange, version),
                        content,
                        partnershipOf(person),
                        person.accountId()));
        return outcome.result() != null
                ? HttpResponse.ok(outcome.result())
                : HttpResponse.unprocessableEntity()
                        .body(new BadFile(
                                "/problems/bad-file",
                                "Bad file",
                                422,
                                words(outcome.cells()),
                                "bad-file",
                                outcome.cells()))
                        .contentType(MediaType.of("application/problem+json"));
    }

    static HttpResponse<StreamedFile> file(
            ExchangeOut.Definition<?> format, Period period, Extracts extracts, ModuleModel model) {
        boolean xml = !format.root().isEmpty();
        MediaType type = MediaType.of((xml ? "application/xml" : "text/csv") + "; charset=utf-8");
        String name = "%s-%s-%s-to-%s.%s"
                .formatted(
                        format.id(),
                        format.version().replace(' ', '-'),
                        period.from(),
                        period.until(),
                        xml ? "xml" : "csv");
        StreamedFile file = new StreamedFile(extracts.write(model, format, period), type);
        return HttpResponse.ok(file)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    static String words(List<CellError> cells) {
        return (cells.size() == 1 ? "1 value is" : cells.size() + " values are")
                + " not right, so nothing was taken. Have the file corrected and send it again.";
    }

    static UUID partnershipOf(SignedIn person) {
        UUID partnership = person.partnershipId();
        if (partnership == null) {
            throw new NotFoundException("exchange format");
        }
        return partnership;
    }

    private static Listed listed(
            ModuleModel model,
            String id,
            String title,
            String version,
            String direction,
            String element,
            Class<? extends Record> type) {
        String dataset = model.datasets().stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow()
                .id();
        return new Listed(id, title, version, direction, element.isEmpty() ? "csv" : "xml", dataset);
    }
}

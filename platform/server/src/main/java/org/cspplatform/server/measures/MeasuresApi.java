package org.cspplatform.server.measures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Measure;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Exact figures of the own partnership. */
@Controller("/api/v1/modules/{module}/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Measures")
class MeasuresApi {
    private final Modules modules;
    private final MeasureReader reader;

    MeasuresApi(Modules modules, MeasureReader reader) {
        this.modules = modules;
        this.reader = reader;
    }

    /**
     * What a module counts.
     *
     * @param breakdowns names of the fields by which the figures are given too
     */
    @Introspected
    record Listed(
            String id,
            String title,
            MeasureKind kind,
            Measure.Direction direction,
            String unit,
            String definition,
            String source,
            String caveat,
            int version,
            List<String> breakdowns) {
        static Listed of(MeasureModel measure) {
            Measure.Definition definition = measure.definition();
            return new Listed(
                    definition.id(),
                    definition.title(),
                    measure.kind(),
                    definition.direction(),
                    definition.unit(),
                    definition.text(),
                    definition.source(),
                    definition.caveat(),
                    definition.version(),
                    measure.breakdowns().stream().map(FieldModel::name).toList());
        }
    }

    /** The module's measures, without figures. */
    @Get
    List<Listed> list(String module) {
        return modules.inUse(
                module, model -> model.measures().stream().map(Listed::of).toList());
    }

    /**
     * One measure by quarter or month, without gaps: the periods that touch {@code from} to {@code to}, or those that have
     * records, the last 40 quarters or 60 months of them. As CSV with {@code format=csv} or {@code Accept: text/csv}.
     *
     * @param period quarter (the default) or month
     * @param format json (the default) or csv
     */
    @Get("/{measure}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Audited(
            action = AuditAction.COMBINE,
            subject = "measure",
            id = {"module", "measure"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MeasureSeries.class)),
                @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(type = "string"))
            })
    HttpResponse<?> get(
            String module,
            String measure,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String period,
            @QueryValue @Nullable String format,
            HttpRequest<?> request) {
        Asked asked = Asked.of(from, to, period);
        boolean csv = format == null
                ? request.accept().stream()
                        .findFirst()
                        .filter(MediaType.TEXT_CSV_TYPE::matches)
                        .isPresent()
                : format.equals("csv");
        return modules.inUse(module, model -> {
            MeasureModel found = model.measure(measure).orElseThrow(() -> new NotFoundException("measure"));
            MeasureSeries series = reader.read(model, found, asked.length(), asked.from(), asked.to());
            return csv ? file(module, series) : HttpResponse.ok(series).contentType(MediaType.APPLICATION_JSON_TYPE);
        });
    }

    private static HttpResponse<byte[]> file(String module, MeasureSeries series) {
        return HttpResponse.ok(MeasureFile.write(series))
                .contentType(MediaType.of("text/csv; charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + module + "-" + series.id() + ".csv\"");
    }
}

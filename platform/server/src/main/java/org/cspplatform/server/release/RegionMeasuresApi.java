package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * Released figures of a region, after disclosure control: what its board sees. The office of the region may ask for drafts too, with
 * {@code state=draft}, and everybody here for what the public sees, with {@code audience=public}.
 */
@Controller("/api/v1/regions/{region}/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
@Tag(name = "Released measures")
class RegionMeasuresApi {
    private final Reach reach;
    private final RegionMeasures measures;

    RegionMeasuresApi(Reach reach, RegionMeasures measures) {
        this.reach = reach;
        this.measures = measures;
    }

    /** A measure of which something is released; the periods are quarters. */
    @Introspected
    record ListedAnswer(
            String module,
            String moduleTitle,
            String measure,
            String title,
            MeasureKind kind,
            String unit,
            String firstPeriod,
            LocalDate first,
            String lastPeriod,
            LocalDate last,
            List<MeasureAnswer.BreakdownAnswer> breakdowns) {
        static ListedAnswer of(ListedMeasure listed) {
            return new ListedAnswer(
                    listed.module(),
                    listed.moduleTitle(),
                    listed.measure(),
                    listed.title(),
                    listed.kind(),
                    listed.unit(),
                    listed.firstPeriod(),
                    listed.first(),
                    listed.lastPeriod(),
                    listed.last(),
                    listed.breakdowns().stream()
                            .map(each -> new MeasureAnswer.BreakdownAnswer(each.field(), each.label()))
                            .toList());
        }
    }

    /** What is released of the region, without figures. */
    @Get
    @Audited(action = AuditAction.READ, subject = "released-measures")
    List<ListedAnswer> list(String region, @QueryValue @Nullable String audience, @QueryValue @Nullable String state) {
        AskedFigures asked = AskedFigures.of(audience, state, null, null, null, null);
        return measures.list(reach.region(region), asked).stream()
                .map(ListedAnswer::of)
                .toList();
    }

    /**
     * One measure by quarter and partnership, with the region's total. As CSV with {@code format=csv} or {@code Accept: text/csv}.
     *
     * @param period one quarter, for example {@code 2019-20-Q1}
     * @param from the first quarter, instead of one period
     * @param to the last quarter
     * @param by a breakdown beside the whole
     * @param format json (the default) or csv
     * @param audience board (the default) or public
     * @param state released (the default) or draft
     */
    @Get("/{module}/{measure}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Audited(
            action = AuditAction.READ,
            subject = "released-measure",
            id = {"region", "module", "measure"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MeasureAnswer.class)),
                @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(type = "string"))
            })
    HttpResponse<?> get(
            String region,
            String module,
            String measure,
            @QueryValue @Nullable String period,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String by,
            @QueryValue @Nullable String format,
            @QueryValue @Nullable String audience,
            @QueryValue @Nullable String state,
            HttpRequest<?> request) {
        boolean csv = isCsv(format, request);
        AskedFigures asked = AskedFigures.of(audience, state, period, from, to, by);
        Region found = reach.region(region);
        ReleasedMeasure released = measures.read(found, module, measure, asked);
        String tag = tag(released, asked, csv);
        boolean known =
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(named -> named.contains(tag));
        MutableHttpResponse<?> answer =
                known ? HttpResponse.notModified() : csv ? file(released, asked) : json(released, asked);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static boolean isCsv(@Nullable String format, HttpRequest<?> request) {
        if (format == null || format.isEmpty()) {
            return request.accept().stream()
                    .findFirst()
                    .filter(MediaType.TEXT_CSV_TYPE::matches)
                    .isPresent();
        }
        if (!format.equals("csv") && !format.equals("json")) {
            throw new InvalidException("format", "The format is json or csv");
        }
        return format.equals("csv");
    }

    private static MutableHttpResponse<?> json(ReleasedMeasure released, AskedFigures asked) {
        return HttpResponse.ok(MeasureAnswer.of(released, asked.draft())).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static MutableHttpResponse<?> file(ReleasedMeasure released, AskedFigures asked) {
        return HttpResponse.ok(ReleasedFile.write(released, asked.draft()))
                .contentType(MediaType.of("text/csv; charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + released.region() + "-" + released.module() + "-"
                                + released.measure() + ".csv\"");
    }

    /** A stored table never changes, so its ids say all; the names beside it may. */
    private static String tag(ReleasedMeasure released, AskedFigures asked, boolean csv) {
        StringBuilder says =
                new StringBuilder(released.regionName()).append(asked).append(csv);
        released.releases().forEach(release -> says.append(release.id()));
        released.cells().forEach(cell -> says.append(cell.partnershipName()));
        return "\"" + UUID.nameUUIDFromBytes(says.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}

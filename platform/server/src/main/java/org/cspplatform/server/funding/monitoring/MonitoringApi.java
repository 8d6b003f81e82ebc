package org.cspplatform.server.funding.monitoring;

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
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Reach;

/** The board's monitoring tables and the thematic analysis: JSON, or a file by Accept or by suffix. */
@Controller("/api/v1/regions/{region}/funding/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Monitoring")
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class MonitoringApi {
    private final Reach reach;
    private final MonitoringTables tables;

    MonitoringApi(Reach reach, MonitoringTables tables) {
        this.reach = reach;
        this.tables = tables;
    }

    /** Allocation, plan and cumulative spend of each partnership up to a quarter, and in total. */
    @Get("/monitoring")
    @Produces({MediaType.APPLICATION_JSON, Download.CSV_TYPE, Download.XLSX_TYPE})
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MonitoringAnswer.class)))
    @Audited(action = AuditAction.READ, subject = "monitoring")
    HttpResponse<?> monitoring(String region, FinancialYear year, @QueryValue Quarter quarter, HttpRequest<?> request) {
        return monitoringAs(Download.preferredBy(request), region, year, quarter);
    }

    @Get("/monitoring.csv")
    @Produces(Download.CSV_TYPE)
    @Audited(action = AuditAction.EXPORT, subject = "monitoring")
    HttpResponse<?> monitoringCsv(String region, FinancialYear year, @QueryValue Quarter quarter) {
        return monitoringAs(Download.CSV, region, year, quarter);
    }

    @Get("/monitoring.xlsx")
    @Produces(Download.XLSX_TYPE)
    @Audited(action = AuditAction.EXPORT, subject = "monitoring")
    HttpResponse<?> monitoringXlsx(String region, FinancialYear year, @QueryValue Quarter quarter) {
        return monitoringAs(Download.XLSX, region, year, quarter);
    }

    /** How many partnerships plan to spend on each theme, and how much. */
    @Get("/themes")
    @Produces({MediaType.APPLICATION_JSON, Download.CSV_TYPE, Download.XLSX_TYPE})
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ThematicAnswer.class)))
    @Audited(action = AuditAction.READ, subject = "thematic-analysis")
    HttpResponse<?> themes(String region, FinancialYear year, HttpRequest<?> request) {
        return themesAs(Download.preferredBy(request), region, year);
    }

    @Get("/themes.csv")
    @Produces(Download.CSV_TYPE)
    @Audited(action = AuditAction.EXPORT, subject = "thematic-analysis")
    HttpResponse<?> themesCsv(String region, FinancialYear year) {
        return themesAs(Download.CSV, region, year);
    }

    @Get("/themes.xlsx")
    @Produces(Download.XLSX_TYPE)
    @Audited(action = AuditAction.EXPORT, subject = "thematic-analysis")
    HttpResponse<?> themesXlsx(String region, FinancialYear year) {
        return themesAs(Download.XLSX, region, year);
    }

    private HttpResponse<?> monitoringAs(Download form, String region, FinancialYear year, Quarter quarter) {
        Monitoring monitoring = tables.monitoring(reach.region(region), year, quarter);
        return form == Download.JSON
                ? HttpResponse.ok(MonitoringAnswer.of(monitoring)).contentType(MediaType.APPLICATION_JSON_TYPE)
                : form.fileOf(Sheets.of(monitoring), "monitoring-" + region + "-" + year + "-" + quarter);
    }

    private HttpResponse<?> themesAs(Download form, String region, FinancialYear year) {
        ThematicAnalysis analysis = tables.thematicAnalysis(reach.region(region), year);
        return form == Download.JSON
                ? HttpResponse.ok(ThematicAnswer.of(analysis)).contentType(MediaType.APPLICATION_JSON_TYPE)
                : form.fileOf(Sheets.of(analysis), "themes-" + region + "-" + year);
    }
}

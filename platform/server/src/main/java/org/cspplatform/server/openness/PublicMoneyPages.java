package org.cspplatform.server.openness;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.web.NotFoundException;

/** Allocations, spend by quarter and payments of a year for anybody, as pages and as files. */
@Hidden
@Controller("/public/{region}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicMoneyPages {
    private final PublicRegions regions;
    private final MoneyTables tables;
    private final OpenAnswers answers;

    PublicMoneyPages(PublicRegions regions, MoneyTables tables, OpenAnswers answers) {
        this.regions = regions;
        this.tables = tables;
        this.answers = answers;
    }

    private interface TableOfYear {
        OpenTable of(PublicRegion region, FinancialYear year);
    }

    @Get("/allocations/{year}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> allocations(String region, String year, HttpRequest<?> request) {
        return page(request, region, "allocations", year, tables::allocations);
    }

    @Get("/allocations/{year}/{file}")
    HttpResponse<?> allocationsFile(String region, String year, String file, HttpRequest<?> request) {
        return answers.file(request, file, tables.allocations(regions.byCode(region), parse(year)));
    }

    @Get("/spend/{year}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> spend(String region, String year, HttpRequest<?> request) {
        return page(request, region, "spend", year, tables::spend);
    }

    @Get("/spend/{year}/{file}")
    HttpResponse<?> spendFile(String region, String year, String file, HttpRequest<?> request) {
        return answers.file(request, file, tables.spend(regions.byCode(region), parse(year)));
    }

    @Get("/payments/{year}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> payments(String region, String year, HttpRequest<?> request) {
        return page(request, region, "payments", year, tables::payments);
    }

    @Get("/payments/{year}/{file}")
    HttpResponse<?> paymentsFile(String region, String year, String file, HttpRequest<?> request) {
        return answers.file(request, file, tables.payments(regions.byCode(region), parse(year)));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, String region, String kind, String year, TableOfYear tableOfYear) {
        PublicRegion found = regions.byCode(region);
        OpenTable table = tableOfYear.of(found, parse(year));
        TablePage page = new TablePage(found, table, found.place() + "/" + kind + "/" + year, List.of(), List.of());
        return answers.page(request, "openness/table", page, page);
    }

    /** A year that is none has nothing at its address, as one that was not published. */
    private static FinancialYear parse(String written) {
        try {
            return FinancialYear.parse(written);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }
}

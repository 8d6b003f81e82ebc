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
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.cspplatform.server.openness.PublicGrants.PublicEdition;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NotFoundException;

/** Grants for anybody: by month, by edition, all together; as pages and as files. */
@Hidden
@Controller("/public/{region}/grants")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicGrantPages {
    private final PublicRegions regions;
    private final PublicGrants grants;
    private final GrantTables tables;
    private final OpenAnswers answers;

    PublicGrantPages(PublicRegions regions, PublicGrants grants, GrantTables tables, OpenAnswers answers) {
        this.regions = regions;
        this.grants = grants;
        this.tables = tables;
        this.answers = answers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> months(String region, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        List<PublicEdition> editions = published(found);
        GrantMonthsPage page = new GrantMonthsPage(
                found,
                tables.all(found, editions),
                editions.stream()
                        .filter(PublicEdition::latest)
                        .map(edition -> new Layout.Link(
                                Months.text(edition.month()), found.place() + "/grants/" + edition.month()))
                        .toList());
        return answers.page(request, "openness/grants", page, page);
    }

    @Get("/all/{file}")
    HttpResponse<?> all(String region, String file, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        return answers.file(request, file, tables.all(found, published(found)));
    }

    @Get("/{month}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> month(String region, String month, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        return page(request, found, latest(found, month), found.place() + "/grants/" + month);
    }

    @Get("/{month}/{file}")
    HttpResponse<?> monthFile(String region, String month, String file, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        return answers.file(request, file, tables.of(found, latest(found, month)));
    }

    /** An edition as it was published, for ever. */
    @Get("/{month}/editions/{number}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> edition(String region, String month, String number, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        return page(
                request,
                found,
                edition(found, month, number),
                found.place() + "/grants/" + month + "/editions/" + number);
    }

    @Get("/{month}/editions/{number}/{file}")
    HttpResponse<?> editionFile(String region, String month, String number, String file, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        return answers.file(request, file, tables.of(found, edition(found, month, number)));
    }

    private HttpResponse<?> page(HttpRequest<?> request, PublicRegion region, PublicEdition edition, String place) {
        OpenTable table = tables.of(region, edition);
        List<Layout.Link> editions = published(region).stream()
                .filter(other -> other.month().equals(edition.month()))
                .map(other -> new Layout.Link(
                        "Edition " + other.number() + (other.latest() ? ", the latest" : ""),
                        region.place() + "/grants/" + other.month() + "/editions/" + other.number()))
                .toList();
        List<String> notes = edition.latest()
                ? List.of()
                : List.of("A later edition corrects this one. It is kept as it was published.");
        TablePage page = new TablePage(region, table, place, notes, editions);
        return answers.page(request, "openness/grantMonth", page, page);
    }

    private List<PublicEdition> published(PublicRegion region) {
        List<PublicEdition> editions = grants.editions(region.id());
        if (editions.isEmpty()) {
            throw new NotFoundException();
        }
        return editions;
    }

    private PublicEdition latest(PublicRegion region, String month) {
        return one(region, month, PublicEdition::latest);
    }

    private PublicEdition edition(PublicRegion region, String month, String number) {
        return one(region, month, edition -> Integer.toString(edition.number()).equals(number));
    }

    private PublicEdition one(PublicRegion region, String month, Predicate<PublicEdition> which) {
        YearMonth asked = Months.parse(month);
        return grants.editions(region.id()).stream()
                .filter(edition -> edition.month().equals(asked))
                .filter(which)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}

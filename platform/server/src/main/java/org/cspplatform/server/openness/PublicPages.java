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
import org.cspplatform.server.web.Layout;

/** Where the public pages begin, for all regions and for one. */
@Hidden
@Controller("/public")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicPages {
    private final PublicRegions regions;
    private final OpenAnswers answers;
    private final AtomFeed feed;
    private final PublicReleases releases;

    PublicPages(PublicRegions regions, OpenAnswers answers, AtomFeed feed, PublicReleases releases) {
        this.regions = regions;
        this.answers = answers;
        this.feed = feed;
        this.releases = releases;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> all(HttpRequest<?> request) {
        PublicHomePage page = new PublicHomePage(
                regions.all(),
                releases.measures().stream()
                        .map(measure -> new Layout.Link(
                                measure.title() + " (" + measure.moduleTitle() + ")",
                                MeasureSection.national(measure.module(), measure.measure())))
                        .toList());
        return answers.page(request, "openness/home", page, page);
    }

    @Get("/feed.atom")
    HttpResponse<?> feed(HttpRequest<?> request) {
        return answers.bytes(request, feed.of("/public", "Published by all regions", regions.all()), AtomFeed.TYPE);
    }

    @Get("/{region}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> region(String region, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        List<PublicSection.Part> parts = regions.sections().stream()
                .flatMap(section -> section.of(found).stream())
                .toList();
        RegionPage page = new RegionPage(found, parts);
        return answers.page(request, "openness/region", page, page);
    }

    @Get("/{region}/feed.atom")
    HttpResponse<?> feedOf(String region, HttpRequest<?> request) {
        PublicRegion found = regions.byCode(region);
        return answers.bytes(
                request, feed.of(found.place(), "Published by " + found.publisher(), List.of(found)), AtomFeed.TYPE);
    }
}

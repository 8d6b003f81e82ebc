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
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.web.Layout;
import org.jspecify.annotations.Nullable;

/** Measures that were released to the public, whole and by each breakdown, as pages and as files. */
@Hidden
@Controller("/public/{region}/measures/{module}/{measure}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicMeasurePages {
    private final PublicRegions regions;
    private final MeasureTables tables;
    private final OpenAnswers answers;

    PublicMeasurePages(PublicRegions regions, MeasureTables tables, OpenAnswers answers) {
        this.regions = regions;
        this.tables = tables;
        this.answers = answers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> whole(String region, String module, String measure, HttpRequest<?> request) {
        return page(request, region, module, measure, null);
    }

    @Get("/{file}")
    HttpResponse<?> wholeFile(String region, String module, String measure, String file, HttpRequest<?> request) {
        return file(request, region, module, measure, null, file);
    }

    @Get("/by/{breakdown}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> by(String region, String module, String measure, String breakdown, HttpRequest<?> request) {
        return page(request, region, module, measure, breakdown);
    }

    @Get("/by/{breakdown}/{file}")
    HttpResponse<?> byFile(
            String region, String module, String measure, String breakdown, String file, HttpRequest<?> request) {
        return file(request, region, module, measure, breakdown, file);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, String region, String module, String measure, @Nullable String by) {
        PublicRegion found = regions.byCode(region);
        ReleasedMeasure released = tables.measure(found, module, measure, by);
        String whole = MeasureSection.place(found, module, measure);
        List<Layout.Link> links = new ArrayList<>();
        links.add(new Layout.Link("All together", whole));
        released.breakdowns()
                .forEach(breakdown -> links.add(new Layout.Link(
                        "By " + MeasureTables.label(released, breakdown.field()), whole + "/by/" + breakdown.field())));
        links.add(new Layout.Link("All regions compared", MeasureSection.national(module, measure)));
        List<String> notes = new ArrayList<>(released.notes());
        if (!released.caveat().isBlank()) {
            notes.add(released.caveat());
        }
        TablePage page = new TablePage(
                found, tables.table(found, released, by), by == null ? whole : whole + "/by/" + by, notes, links);
        return answers.page(request, "openness/table", page, page);
    }

    private HttpResponse<?> file(
            HttpRequest<?> request, String region, String module, String measure, @Nullable String by, String file) {
        PublicRegion found = regions.byCode(region);
        return answers.file(request, file, tables.table(found, tables.measure(found, module, measure, by), by));
    }
}

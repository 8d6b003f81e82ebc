package org.cspplatform.server.dashboards.national;

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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.cspplatform.server.openness.OpenAnswers;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** One measure over the whole country, for everybody: what each region has released to the public, and nothing else. */
@Hidden
@Controller("/public/measures/{module}/{measure}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class NationalPages {
    private static final String TEMPLATE = "dashboards/national";

    private final NationalTables tables;
    private final OpenAnswers answers;

    NationalPages(NationalTables tables, OpenAnswers answers) {
        this.tables = tables;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> table(String module, String measure, @QueryValue @Nullable String quarter, HttpRequest<?> request) {
        NationalTable table = tables.of(module, measure, quarter).orElseThrow(NotFoundException::new);
        // Without its picture yet nobody is to keep it.
        return table.isDrawn()
                ? answers.page(request, TEMPLATE, table, table)
                : HttpResponse.ok(Pages.view(TEMPLATE, table));
    }
}

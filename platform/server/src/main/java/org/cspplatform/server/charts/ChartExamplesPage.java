package org.cspplatform.server.charts;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.Pages;

/** Shows how charts look here: for who runs the service, to see that they are drawn, and for who writes pages. */
@Hidden
@Controller("/charts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.OPERATOR)
@Produces(MediaType.TEXT_HTML)
public class ChartExamplesPage {
    private final ChartViews views;

    ChartExamplesPage(ChartViews views) {
        this.views = views;
    }

    /** @param charts one of each kind */
    public record Examples(List<ChartView> charts) {}

    @Get
    ModelAndView<Map<String, Object>> examples() {
        return Pages.view(
                "chart/examples",
                new Examples(ChartExamples.all().stream().map(views::of).toList()));
    }
}

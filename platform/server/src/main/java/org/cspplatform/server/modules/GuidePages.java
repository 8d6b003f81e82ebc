package org.cspplatform.server.modules;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;

/** What a module says to the people who work with it, also before their partnership has switched it on. */
@Hidden
@Controller("/modules/{module}/guide")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class GuidePages {
    private final ModuleHost host;

    GuidePages(ModuleHost host) {
        this.host = host;
    }

    /**
     * The guide.
     *
     * @param html as {@link Guide} made it, with nothing of the author's unescaped
     */
    public record GuidePage(String module, String title, String html) {}

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    ModelAndView<Map<String, Object>> get(String module) {
        GuidePage page = host.use(
                module,
                model -> new GuidePage(
                        module, model.title(), Guide.html(model).orElseThrow(() -> new NotFoundException("guide"))));
        return Pages.view("modules/guide", page);
    }
}

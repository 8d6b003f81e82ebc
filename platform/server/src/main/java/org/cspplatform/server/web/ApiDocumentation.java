package org.cspplatform.server.web;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The OpenAPI document, made at build from the controllers themselves, and a page to browse it. */
@Hidden
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
public class ApiDocumentation {
    private static final String DOCUMENT = "/META-INF/swagger/openapi.yml";

    /** What the page shows. */
    public record DocumentationPage(String document) {}

    @Get("/openapi.yml")
    @Produces("application/yaml")
    String document() throws IOException {
        try (InputStream document = ApiDocumentation.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The build left the OpenAPI document out");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> browse() {
        return Pages.view("api/docs", new DocumentationPage("/api/openapi.yml"));
    }
}

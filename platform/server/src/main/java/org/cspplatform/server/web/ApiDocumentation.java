package org.cspplatform.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.Map;

/** The OpenAPI document, made at build from the controllers themselves and of what is installed now, and a page to browse it. */
@Hidden
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
public class ApiDocumentation {
    private static final String DOCUMENT = "/META-INF/swagger/openapi.yml";
    private static final String PATHS = "\npaths:\n";
    private static final String SCHEMAS = "\n  schemas:\n";

    /** What the page shows. */
    public record DocumentationPage(String document) {}

    private final List<ApiPart> parts;
    private final ObjectMapper json;

    ApiDocumentation(List<ApiPart> parts, ObjectMapper json) {
        this.parts = List.copyOf(parts);
        this.json = json;
    }

    @Get("/openapi.yml")
    @Produces("application/yaml")
    String document() throws IOException {
        String document = built();
        for (ApiPart part : parts) {
            document = with(document, PATHS, part.paths());
            document = with(document, SCHEMAS, part.schemas());
        }
        return document;
    }

    private static String built() throws IOException {
        try (InputStream document = ApiDocumentation.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The build left the OpenAPI document out");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** JSON is YAML too, so each entry is a line of its own below the heading that the build wrote. */
    private String with(String document, String heading, Map<String, Object> entries) throws IOException {
        int place = document.indexOf(heading);
        if (place < 0) {
            throw new IllegalStateException("The OpenAPI document has no place for more");
        }
        String indent = heading.equals(PATHS) ? "  " : "    ";
        StringBuilder added = new StringBuilder();
        for (Map.Entry<String, Object> entry : entries.entrySet()) {
            added.append(indent)
                    .append(json.writeValueAsString(entry.getKey()))
                    .append(": ")
                    .append(json.writeValueAsString(entry.getValue()))
                    .append('\n');
        }
        return new StringBuilder(document)
                .insert(place + heading.length(), added)
                .toString();
    }

    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> browse() {
        return Pages.view("api/docs", new DocumentationPage("/api/openapi.yml"));
    }
}

package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every public route filled in with every combination of guesses for its variables. */
final class PublicGuesses {
    private final Map<String, List<String>> values;

    /** @param papers guesses for the address of a paper */
    PublicGuesses(List<String> regions, List<String> papers) {
        List<String> slugs = new ArrayList<>(papers);
        slugs.add(MarkedRows.TEXT);
        values = Map.ofEntries(
                Map.entry("region", regions),
                Map.entry("month", List.of("2016-07", "2016-08", "2016-13", "drafts", MarkedRows.TEXT)),
                Map.entry("year", List.of("2016-17", "2017-18", "2015-16", "all")),
                Map.entry("number", List.of("0", "1", "2", "draft")),
                Map.entry(
                        "file",
                        List.of(
                                "table.csv",
                                "table.json",
                                "table.csv-metadata.json",
                                "paper.pdf",
                                "paper.json",
                                "tables.xlsx")),
                Map.entry("module", List.of("open-module", "closed-module", MarkedRows.TEXT)),
                Map.entry("measure", List.of("open-measure", "draft-measure", "board-measure", MarkedRows.TEXT)),
                Map.entry("breakdown", List.of("sex", MarkedRows.TEXT)),
                Map.entry("slug", List.copyOf(slugs)),
                Map.entry("edition", List.of("1", "2", "3", "draft")),
                Map.entry("picture", List.of("1.svg", "x")),
                Map.entry("id", List.of(UUID.nameUUIDFromBytes(new byte[] {1}).toString(), "1", MarkedRows.TEXT)));
    }

    List<String> of(Router router) {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethodName().equals("GET"))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(template -> template.startsWith("/public"))
                .distinct()
                .flatMap(template -> filledIn(template).stream())
                .toList();
    }

    private List<String> filledIn(String template) {
        List<String> paths = new ArrayList<>(List.of(template));
        for (Map.Entry<String, List<String>> variable : values.entrySet()) {
            List<String> next = new ArrayList<>();
            for (String path : paths) {
                String name = "{" + variable.getKey() + "}";
                if (path.contains(name)) {
                    variable.getValue().forEach(value -> next.add(path.replace(name, value)));
                } else {
                    next.add(path);
                }
            }
            paths = next;
        }
        assertThat(paths).as("a variable without guesses").noneMatch(path -> path.contains("{"));
        return paths;
    }
}

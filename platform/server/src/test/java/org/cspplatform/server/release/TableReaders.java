package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.HtmlTable;
import org.cspplatform.server.tenancy.Partnership;

/** Somebody who reads released tables of a quarter in every form but a paper. */
record TableReaders(ApiClient person, Made made, String module, ObjectMapper json) {
    static final String PERIOD = "2019-20 Q1";
    private static final Pattern FILE = Pattern.compile("href=\"data:text/csv[^,\"]*base64,([^\"]*)\"");

    /** What the API answers. */
    Map<String, Told> told(String measure, Audience audience) throws IOException {
        return Told.ofCells(json.readTree(person.get(api(measure, audience)).body()));
    }

    /** The API's file and what the public finds, which is of the public's release. */
    void assertFiles(Map<String, Told> told, String measure, Audience audience) throws IOException {
        assertThat(Told.ofFile(
                        person.get(api(measure, audience) + "&format=csv").body(),
                        "Partnership",
                        "Label",
                        "Numerator",
                        "Denominator",
                        "Figure"))
                .isEqualTo(told);
        if (audience == Audience.PUBLIC) {
            String open = "/public/" + made.region().code() + "/measures/" + module + "/" + measure;
            assertOpen(told, open, "", false);
            assertOpen(told, open + "/by/place", "label", true);
        }
    }

    private void assertOpen(Map<String, Told> told, String open, String label, boolean broken) throws IOException {
        Map<String, Told> part = told.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith("/") != broken)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String file = person.get(open + "/table.csv", "*/*").body();
        assertThat(Told.ofFile(file, "partnership", label, "numerator", "denominator", "figure"))
                .isEqualTo(part);
        HtmlTable table = HtmlTable.of(person.get(open, "text/html").body()).getFirst();
        int last = table.headings().indexOf("Definition");
        int place = table.headings().indexOf("Partnership");
        table.rows().forEach(row -> {
            String key = (row.get(place).equals("Region") ? "" : row.get(place)) + "/"
                    + (broken ? row.get(table.headings().indexOf("Group")) : "");
            assertThat(new Told(
                            Told.plain(row.get(last - 3)),
                            Told.plain(row.get(last - 2)),
                            Told.plain(row.get(last - 1))))
                    .as(key)
                    .isEqualTo(told.get(key));
        });
        assertThat(table.rows()).hasSize(part.size());
        JsonNode rows = json.readTree(person.get(open + "/table.json").body()).get("rows");
        assertThat(rows).hasSize(part.size());
        for (JsonNode row : rows) {
            String name = row.get("partnership").asText();
            Told expected = told.get((name.equals("Region") ? "" : name) + "/"
                    + (broken ? row.get("label").asText() : ""));
            assertThat(Told.plain(
                            row.get("figure").isNull() ? "" : row.get("figure").asText()))
                    .isEqualTo(expected == null ? "nothing" : expected.figure());
        }
    }

    /** The region's page: the quarter's table, the breakdown's, the course, the chart's own table and its file. */
    void assertPage(Map<String, Told> told, String measure, Audience audience) {
        String page = person.get(
                        page() + "/measures/" + module + "/" + measure + "?by=place&quarter=2019-20-Q1&audience="
                                + asked(audience),
                        "text/html")
                .body();
        List<HtmlTable> tables = HtmlTable.of(page);
        Set<String> names =
                made.partnerships().stream().map(Partnership::shortName).collect(Collectors.toSet());
        HtmlTable quarter = captioned(tables, PERIOD);
        Told.assertShown(
                told,
                quarter.headings(),
                quarter.rows(),
                Set.of(measure.equals("visits") ? "Number" : "Per cent"),
                false,
                "Region");
        HtmlTable broken = captioned(tables, PERIOD + " by place");
        Told.assertShown(told, broken.headings(), broken.rows(), names, true, "Region");
        HtmlTable series = captioned(tables, "By quarter");
        Told.assertShown(told, series.headings(), series.rows(), Set.of(PERIOD), false, "Region");
        HtmlTable chart = tables.getFirst();
        assertThat(chart.rows()).singleElement().satisfies(row -> {
            assertThat(row.getFirst()).isEqualTo(PERIOD);
            assertThat(chart.headings()).containsAll(names);
            for (int column = 1; column < row.size(); column++) {
                String name = chart.headings().get(column);
                Told figure = Objects.requireNonNull(told.get((names.contains(name) ? name : "") + "/"), name);
                assertThat(Told.plain(row.get(column))).as(name).isEqualTo(figure.figure());
            }
        });
        Matcher file = FILE.matcher(page);
        assertThat(file.find()).isTrue();
        String drawn = new String(Base64.getDecoder().decode(file.group(1)), StandardCharsets.UTF_8);
        chart.rows().getFirst().subList(1, chart.headings().size()).forEach(cell -> assertThat(drawn)
                .contains(cell));
    }

    private static HtmlTable captioned(List<HtmlTable> tables, String caption) {
        return tables.stream()
                .filter(table -> table.caption().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table " + caption + " in " + tables));
    }

    private String api(String measure, Audience audience) {
        return "/api/v1" + page() + "/measures/" + module + "/" + measure + "?period=2019-20-Q1&by=place&audience="
                + asked(audience);
    }

    static String asked(Audience audience) {
        return audience == Audience.PUBLIC ? "public" : "board";
    }

    private String page() {
        return "/regions/" + made.region().code();
    }
}

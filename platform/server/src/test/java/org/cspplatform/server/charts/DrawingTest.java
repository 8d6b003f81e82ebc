package org.cspplatform.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

final class DrawingTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aLineBreaksWhereAFigureIsWithheldAndWhereTheDefinitionChanges() {
        JsonNode series = option(ChartExamples.line()).get("series");

        assertThat(series.get(0).get("name").asText()).isEqualTo("Coventry");
        assertThat(data(series.get(0))).containsExactly("61.0", "63.0", "58.0", "66.0");
        assertThat(data(series.get(1)))
                .containsExactly("-", "-", "-", "-", "71.0", "-", "74.0", "78.0", "79.0", "83.0");
        assertThat(series.get(4)
                        .get("data")
                        .get(5)
                        .get("label")
                        .get("formatter")
                        .asText())
                .isEqualTo("[c]");
    }

    @Test
    void aWithheldFigureIsNeverDrawnAsZero() {
        for (Chart chart : ChartExamples.all()) {
            for (JsonNode series : option(chart).get("series")) {
                if (!series.get("name").asText().equals("symbols")) {
                    assertThat(data(series)).as(chart.id()).doesNotContain("0.0", "0");
                }
            }
        }
    }

    @Test
    void theTableSaysWhatTheChartShows() {
        assertThat(ChartExamples.line().table().columns())
                .containsExactly("Period", "Coventry", "West Midlands", "Change");
        assertThat(ChartExamples.line().table().rows().get(4))
                .containsExactly("2015-16 Q1", "71%", "66%", "From here: Definition 2");
        assertThat(ChartExamples.line().table().notes())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("[c] means");
        assertThat(ChartExamples.categories().table().rows().get(4)).containsExactly("Solihull", "[x]", "[x]");
        assertThat(ChartExamples.funnel().table().rows().get(3))
                .containsExactly("Sandwell", "319,500", "4.78", "Outside the 99.8% limits");
        assertThat(ChartExamples.run().table().rows().get(7))
                .containsExactly("Nov 2014", "71", "54.8", "41.0", "68.6", "Above the upper limit", "");
        assertThat(ChartExamples.map().table().rows().get(6)).containsExactly("Wolverhampton", "[c]", "");
    }

    @Test
    void aSpreadsheetTakesNoCellForAFormula() {
        ChartTable table = new ChartTable(
                List.of("Name", "Figure"), List.of(List.of("=1+1", "-5"), List.of("@x", "1,204")), List.of());
        assertThat(new String(ChartFile.write(table), StandardCharsets.UTF_8)).contains("'=1+1,-5", "'@x,\"1,204\"");
    }

    @Test
    void everyPartnershipHasAPlaceOfItsOwnOnTheMap() {
        List<String> unknown =
                IntStream.range(0, 23).mapToObj(i -> "partnership-" + i).toList();
        assertThat(HexLayout.of("somewhere", unknown).places().values())
                .hasSize(23)
                .doesNotHaveDuplicates();
        List<String> joined = List.of("coventry", "solihull", "warwick");
        HexLayout layout = HexLayout.of("west-midlands", joined);
        assertThat(layout.place("coventry")).isEqualTo(new HexPlace(2, 2));
        assertThat(layout.place("warwick").r()).isEqualTo(3);
        assertThat(HexLayout.of("../../application", joined).places()).hasSize(3);
    }

    @Test
    void placesThatARegionChoseComeBeforeThoseThatWereDrawn() {
        HexLayout chosen = HexLayout.of(
                "west-midlands",
                List.of("coventry", "solihull", "warwick"),
                Map.of("coventry", HexPlace.at(5, 3), "solihull", HexPlace.at(0, 0)));
        assertThat(chosen.place("coventry")).isEqualTo(new HexPlace(4, 3));
        assertThat(chosen.place("coventry").column()).isEqualTo(5);
        assertThat(chosen.place("warwick").row()).isEqualTo(4);
        assertThat(HexLayout.of("west-midlands", List.of("dudley", "sandwell", "walsall"))
                        .places()
                        .values())
                .extracting(HexPlace::column)
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void namesOfDotsDoNotLieOnEachOther() {
        JsonNode dots = option(ChartExamples.funnel()).get("series").get(0).get("data");
        assertThat(StreamSupport.stream(dots.spliterator(), false)
                        .filter(dot -> List.of("Dudley", "Walsall")
                                .contains(dot.get("name").asText()))
                        .map(dot -> dot.get("label").get("position").asText()))
                .containsExactly("right", "left");
    }

    @Test
    void aChartOfUnevenSeriesIsRefused() {
        assertThatThrownBy(() -> new CategoryChart(
                        new About("a", "A", "", Unit.of("")),
                        CategoryChart.Form.GROUPED,
                        "Name",
                        List.of("One", "Two"),
                        List.of(Series.of("Figures", List.of(Figure.of(BigDecimal.ONE, "1")))),
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Figures has 1 figures for 2 places");
    }

    private JsonNode option(Chart chart) {
        return json.<JsonNode>valueToTree(Drawing.of(chart).option()).get("baseOption");
    }

    private static List<String> data(JsonNode series) {
        return StreamSupport.stream(series.get("data").spliterator(), false)
                .map(datum -> datum.isObject() ? datum.get("value") : datum)
                .map(JsonNode::asText)
                .toList();
    }
}

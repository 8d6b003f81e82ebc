package org.cspplatform.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChartPicturesTest {
    private final ChartPictures pictures = new ChartPictures();

    @AfterAll
    void close() {
        pictures.close();
    }

    @Test
    void everyKindIsDrawnOfShapesAndTextsOnly() {
        for (Chart chart : ChartExamples.all()) {
            String svg = pictures.svg(chart);
            Element root = read(svg).getDocumentElement();
            assertThat(root.getAttribute("width")).isEqualTo("720");
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(chart.title());
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.description());
            assertThat(svg)
                    .doesNotContain("<script", "<style", "style=", "href", "class=", "foreignObject", "<image")
                    .doesNotContain("NaN");
            assertThat(root.getElementsByTagName("path").getLength()).isGreaterThan(5);
        }
    }

    @Test
    void whatPeopleWroteStaysText() {
        String words = "<script>alert(1)</script>\" onload=\"x & {a|b}";
        String svg = pictures.svg(new CategoryChart(
                new About("words", words, words, Unit.of(words)),
                CategoryChart.Form.GROUPED,
                words,
                List.of(words),
                List.of(
                        Series.of(words, List.of(Figure.of(BigDecimal.ONE, words))),
                        Series.of("b", List.of(Figure.of(2)))),
                null));
        assertThat(svg).doesNotContain("<script");
        assertThat(read(svg).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(words);
    }

    @Test
    void theSameChartIsDrawnOnce() {
        Chart chart = ChartExamples.bars();
        assertThat(pictures.svg(chart)).isSameAs(pictures.svg(ChartExamples.bars()));
    }

    private static Document read(String svg) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Not well-formed: " + svg, e);
        }
    }
}

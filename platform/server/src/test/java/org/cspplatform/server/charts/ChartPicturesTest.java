package org.cspplatform.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChartPicturesTest {
    private final ChartPictures pictures = new ChartPictures();

    @AfterAll
    void close() {
        pictures.close();
    }

    @Test
    void everyKindIsDrawn() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        for (Chart chart : ChartExamples.all()) {
            String svg = pictures.svg(chart);
            Files.writeString(folder.resolve("chart-" + chart.id() + ".svg"), svg, StandardCharsets.UTF_8);
            assertThat(svg).startsWith("<svg").doesNotContain("<script", "<style", "style=", "href", "class=");
            assertThat(svg).contains("<title id=\"" + chart.id() + "-title\">" + chart.title() + "</title>");
        }
    }
}

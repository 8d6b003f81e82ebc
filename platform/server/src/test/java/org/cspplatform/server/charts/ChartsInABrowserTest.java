package org.cspplatform.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Charts as people meet them: with and without scripts, by keyboard, on a desktop and on a telephone. */
@MicronautTest(transactional = false)
final class ChartsInABrowserTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestPeople people;

    @Inject
    ChartPictures pictures;

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void aChartIsReadWithKeysAndTakenAway() throws IOException {
        List<String> complaints = new ArrayList<>();
        Page page = browser.visitor(server.getURI());
        page.onConsoleMessage(message -> complain(message, complaints));
        signIn(page);
        page.locator(".csp-figure__live canvas")
                .nth(ChartExamples.all().size() - 1)
                .waitFor();
        Browser.accessible(page, "charts");

        Locator line = page.locator("#chart-line .csp-figure__drawing");
        line.focus();
        page.keyboard().press("End");
        assertThat(page.locator("#chart-line [role=status]").textContent())
                .isEqualTo("2016-17 Q2, Coventry: 83%, West Midlands: 70%");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#chart-line [role=status]").textContent()).startsWith("2016-17 Q1, ");
        Browser.screenshot(page, "charts-pointed-at");

        Download table = page.waitForDownload(
                () -> page.locator("#chart-map").getByText("Download as CSV").click());
        assertThat(Files.readString(table.path())).contains("Wolverhampton,[c],");
        Download image = page.waitForDownload(
                () -> page.locator("#chart-map").getByText("Download as PNG").click());
        assertThat(Files.readAllBytes(image.path())).startsWith(0x89, 'P', 'N', 'G');
        Download drawing = page.waitForDownload(
                () -> page.locator("#chart-map").getByText("Download as SVG").click());
        assertThat(Files.readString(drawing.path())).startsWith("<svg").contains("Walsall");
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutScriptsTheServersPictureStandsThere() {
        ChartExamples.all().forEach(pictures::svg);
        Page page = browser.visitorWithoutScripts(server.getURI());
        signIn(page);
        Locator shown = page.locator("img.csp-figure__picture");
        assertThat(shown.count()).isEqualTo(ChartExamples.all().size());
        assertThat(shown.first().getAttribute("alt")).startsWith("More victims in Coventry");
        assertThat(shown.first().boundingBox().height).isGreaterThan(300);
        Browser.screenshot(page, "charts-without-scripts-1280");
        page.setViewportSize(390, 900);
        Browser.screenshot(page, "charts-without-scripts-390");
    }

    private static void complain(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    private void signIn(Page page) {
        page.navigate("/sign-in?to=/charts");
        page.locator("#username").fill(people.operator().username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).endsWith("/charts");
    }
}

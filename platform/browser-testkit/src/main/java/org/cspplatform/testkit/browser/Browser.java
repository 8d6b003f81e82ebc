package org.cspplatform.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real browser for tests of pages. One belongs to the thread that launched it: keep it in a field of the test with
 * {@code @AutoClose}.
 */
public final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser; a machine without Chromium is given one first. */
    public static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path program = Chromium.find(() -> Path.of(playwright.chromium().executablePath()));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setChromiumSandbox(!Chromium.isRoot())
                                .setArgs(List.of(
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    /** A page of a visitor of their own: no cookie of another. Addresses given to it may be paths of the service. */
    public Page visitor(URI service) {
        return context(service, true).newPage();
    }

    /** As {@link #visitor}, with JavaScript switched off. */
    public Page visitorWithoutScripts(URI service) {
        return context(service, false).newPage();
    }

    private BrowserContext context(URI service, boolean scripts) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(service.toString())
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setViewportSize(DESKTOP, 900));
        // For what never comes. How fast a page is, benchmarks measure, not a test on whatever machine.
        context.setDefaultTimeout(45_000);
        return context;
    }

    /** The page as HTML once all of it has come: after a click a part may be there already. */
    public static String content(Page page) {
        page.waitForLoadState();
        return page.content();
    }

    /** Asserts that axe-core finds nothing to mend on the page, on a desktop and on a phone, and keeps a picture of each. */
    public static void accessible(Page page, String name) {
        for (int width : List.of(DESKTOP, PHONE)) {
            page.setViewportSize(width, 900);
            screenshot(page, name + "-" + width);
            axe(page);
        }
        page.setViewportSize(DESKTOP, 900);
    }

    /** Asserts that axe-core finds nothing to mend on the page as it stands. */
    public static void axe(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(() -> "axe-core on " + page.url() + ":\n"
                        + violations.stream().map(Browser::describe).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

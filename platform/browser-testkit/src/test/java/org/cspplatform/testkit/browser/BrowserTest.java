package org.cspplatform.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class BrowserTest {
    private static final URI NOWHERE = URI.create("http://localhost");

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void passesAnAccessiblePageAndKeepsItsPictures() {
        Page page = browser.visitor(NOWHERE);
        page.setContent("""
            <!doctype html><html lang="en"><title>Fine</title><main><h1>Fine</h1><p>All is well.</p></main></html>
            """);
        Browser.accessible(page, "browser-test");
        assertThat(page.evaluate("1 + 1")).isEqualTo(2);
        assertThat(Files.exists(Path.of("target/screenshots/browser-test-390.png")))
                .isTrue();
    }

    @Test
    void namesWhatIsInaccessible() {
        Page page = browser.visitor(NOWHERE);
        page.setContent("<!doctype html><html lang=en><title>Bad</title><main><h1>Bad</h1><input></main></html>");
        assertThatThrownBy(() -> Browser.axe(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label: Form elements must have labels")
                .hasMessageContaining("<input>");
    }

    @Test
    void canDoWithoutScripts() {
        Page page = browser.visitorWithoutScripts(NOWHERE);
        page.setContent("<!doctype html><title>before</title><script>document.title = 'after'</script>");
        assertThat(page.title()).isEqualTo("before");
    }
}

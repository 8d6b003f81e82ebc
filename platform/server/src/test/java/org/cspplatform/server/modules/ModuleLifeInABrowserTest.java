package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a module as the operator leads it, and its settings as a partnership's lead makes them. */
@MicronautTest(transactional = false)
final class ModuleLifeInABrowserTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleHost host;

    @TempDir
    Path jars;

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void theOperatorInstallsMendsRollsBackAndRemovesAndALeadDecides() {
        Page operator = browser.visitor(server.getURI());
        operator.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + people.tokenOf(people.operator())));
        operator.navigate("/modules");
        button(operator, "Install a module");
        Browser.accessible(operator, "module-install");
        button(operator, "Install");
        assertThat(operator.title()).startsWith("Error: ");
        assertThat(Browser.content(operator)).contains("Choose the module");

        send(
                operator,
                PluginJar.of("browsed")
                        .requires(">=9.0.0")
                        .migration("V2__less.sql", "alter table visits drop column name;")
                        .into(jars),
                "Check only");
        assertThat(Browser.content(operator)).contains("META-INF/MANIFEST.MF", "table visits, column name");
        Browser.accessible(operator, "module-install-problems");

        Path good = PluginJar.of("browsed").members("""
            public List<Setting> settings() {
                return List.of(
                        Setting.number("target-days", "Days to the first visit", 5).between(1, 30).hint("Working days."),
                        Setting.yesNo("weekends", "Visits at weekends", false));
            }
            """).into(jars);
        send(operator, good, "Check only");
        assertThat(Browser.content(operator)).contains("Nothing is wrong with browsed 1.0.0");
        send(operator, good, "Install");
        assertThat(Browser.content(operator)).contains("The module is installed");
        operator.navigate("/modules/install");
        send(operator, PluginJar.of("browsed").version("1.1.0").into(jars), "Install");
        assertThat(host.find("browsed").orElseThrow().version()).isEqualTo("1.1.0");
        Browser.accessible(operator, "module-versions");

        operator.getByText("Roll back to this version").click();
        Browser.accessible(operator, "module-roll-back");
        button(operator, "Roll back to version 1.0.0");
        assertThat(Browser.content(operator)).contains("The module is rolled back");
        assertThat(host.find("browsed").orElseThrow().version()).isEqualTo("1.0.0");

        aLeadDecides();

        operator.navigate("/modules/browsed");
        operator.getByText("Versions: upgrade").click();
        operator.getByText("Remove this module").click();
        Browser.accessible(operator, "module-remove");
        button(operator, "Remove this module");
        assertThat(Browser.content(operator)).contains("Its records are kept");
        assertThat(host.find("browsed").orElseThrow().state()).isEqualTo(ModuleState.REMOVED);
    }

    private void aLeadDecides() {
        String lead = people.tokenOf(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD));
        Page page = browser.visitor(server.getURI());
        page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + lead));
        page.navigate("/modules/browsed");
        page.getByText("Settings", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Days to the first visit").fill("99");
        button(page, "Save");
        assertThat(page.title()).startsWith("Error: ");
        Browser.accessible(page, "module-settings-errors");
        page.getByLabel("Days to the first visit").fill("7");
        page.getByLabel("Yes").check();
        button(page, "Save");
        assertThat(Browser.content(page)).contains("The settings are saved");
        assertThat(page.getByLabel("Days to the first visit").inputValue()).isEqualTo("7");
        Browser.accessible(page, "module-settings");
    }

    private static void send(Page page, Path jar, String then) {
        page.getByLabel("The module's jar").setInputFiles(jar);
        button(page, then);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}

package org.cspplatform.server.records.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Somebody brings their own spreadsheet, and corrects what is wrong in it. */
@MicronautTest(transactional = false)
final class ImportInABrowserTest implements ServerTest {
    private static final String IMPORT = "/modules/spreadsheets/datasets/visits/import";

    @AutoClose
    private final Browser browser = Browser.launch();

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path modules;

    @Test
    void aSpreadsheetWithBadCellsIsMatchedPreviewedImportedAndCorrected() throws IOException {
        PluginJar.of("spreadsheets").into(modules);
        directory.installAll();
        TestPeople.Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        switchOn(people.tokenOf(lead));
        Page page = browser.visitor(server.getURI());
        signIn(page, lead);

        page.navigate(IMPORT);
        Browser.accessible(page, "imports-upload");
        button(page, "Continue");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Choose a CSV or Excel file");
        upload(page, "visits.xlsx", spreadsheet());

        sayWhatTheColumnsAre(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Check the file");
        assertThat(page.getByLabel("Cells to correct")).containsText("MOON");
        assertThat(page.getByLabel("Cells to correct")).containsText("Row 2 has the same reference");
        assertThat(page.getByLabel("The first rows")).containsText("2016-05-17");
        Browser.accessible(page, "imports-preview");

        button(page, "Import 2 rows, keep 3 rows to correct");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("3 rows to correct");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("5 rows read: 2 added");
        Browser.accessible(page, "imports-result");
        page.getByText("Correct them here").click();
        Browser.accessible(page, "imports-rows");
        correct(page);

        // The next file with the same headings needs no saying, and goes in whole.
        page.navigate(IMPORT);
        upload(page, "visits-2.xlsx", rightSpreadsheet());
        button(page, "Import 1 row");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 row read: 1 added");
        assertThat(withoutScripts(lead)).contains("visits-2.xlsx", "Imported");
        page.getByText("Import another file").click();
        Browser.accessible(page, "imports-recent");
        page.navigate("/modules/spreadsheets/datasets/visits");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("v-3");
    }

    /** The page that waits looks again by itself, and every step is a link or a form. */
    private String withoutScripts(TestPeople.Person lead) throws IOException {
        Page page = browser.visitorWithoutScripts(server.getURI());
        signIn(page, lead);
        page.navigate(IMPORT);
        upload(page, "visits-3.xlsx", rightSpreadsheet());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("change nothing");
        button(page, "Import 1 row");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 row read: 0 added, 0 changed, 1 unchanged");
        page.navigate(IMPORT);
        return page.textContent("main");
    }

    private static void sayWhatTheColumnsAre(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("What the columns are");
        button(page, "Check the rows");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Select what “When” is");
        Browser.accessible(page, "imports-columns");
        page.getByLabel("When").selectOption("day");
        page.getByLabel("Our number").selectOption("-");
        button(page, "Check the rows");
    }

    private static void correct(Page page) {
        page.getByText("Row 4", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("must be one of the listed codes").first()).isVisible();
        button(page, "Import this row");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a problem");
        Browser.accessible(page, "imports-row");
        page.getByLabel("Place").fill("Home");
        button(page, "Import this row");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The row was imported");
        page.getByText("Row 5", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "Discard this row");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The row was discarded");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 row to correct");
    }

    private static byte[] spreadsheet() throws IOException {
        return write(new Object[][] {
            {"Reference", "When", "Place", "Minutes", "Our number"},
            {"v-1", LocalDate.of(2016, 5, 17), "Street", 20, 1},
            {"v-2", LocalDate.of(2016, 5, 18), "Home", 25, 2},
            {"v-3", LocalDate.of(2016, 5, 19), "MOON", 25, 3},
            {"v-1", LocalDate.of(2016, 5, 20), "Home", 25, 4},
            {"v-5", "31/02/2016", "Home", 0, 5}
        });
    }

    private static byte[] rightSpreadsheet() throws IOException {
        return write(new Object[][] {
            {"Reference", "When", "Place", "Minutes", "Our number"},
            {"v-9", LocalDate.of(2016, 6, 17), "Street", 20, 1}
        });
    }

    private static byte[] write(Object[][] rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Visits");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    switch (rows[row][column]) {
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("d mmm yyyy").set();
                        }
                        case Integer number -> sheet.value(row, column, number);
                        default -> sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
        }
        return file.toByteArray();
    }

    private static void upload(Page page, String name, byte[] content) {
        page.setInputFiles(
                "#file",
                new FilePayload(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content));
        button(page, "Continue");
    }

    private void switchOn(String token) {
        try (HttpClient http = HttpClient.create(server.getURL())) {
            assertThat(http.toBlocking()
                            .exchange(HttpRequest.PUT("/api/v1/modules/spreadsheets/use", Map.of("on", true))
                                    .bearerAuth(token))
                            .code())
                    .isEqualTo(200);
        }
    }

    private static void signIn(Page page, TestPeople.Person person) {
        page.navigate("/sign-in");
        page.getByLabel("Username").fill(person.username());
        page.getByLabel("Password").fill(TestPeople.PASSWORD);
        button(page, "Sign in");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}

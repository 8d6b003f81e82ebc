package org.cspplatform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.testkit.browser.Browser;

/**
 * One record's life as somebody of a partnership lives it, in a real browser: sign in, switch the module on, add the record by its form, find
 * it in the list, change it, look at its history, delete it. Every page is held against axe-core on a desktop and on a phone.
 *
 * <pre>{@code
 * RecordLife.of("arrest-referral", "contacts")
 *         .with("contactReference", "cov-1")
 *         .with("contactDate", "2016-08-12")
 *         .with("testResult", "POSITIVE_COCAINE")
 *         .changing("contactReference", "cov-2")
 *         .live(service, browser, "coventry");
 * }</pre>
 */
public final class RecordLife {
    private final String module;
    private final String dataset;
    private final Map<String, List<String>> entered = new LinkedHashMap<>();
    private final Map<String, List<String>> changed = new LinkedHashMap<>();

    private RecordLife(String module, String dataset) {
        this.module = module;
        this.dataset = dataset;
    }

    public static RecordLife of(String module, String dataset) {
        return new RecordLife(module, dataset);
    }

    /**
     * What is entered in a field.
     *
     * @param field as in a file; a part of an item is {@code pauses.1.from}
     * @param values as in a file: a code's name, {@code 2016-08-12}, {@code 2016-08-12T23:15}, {@code true}; of a set of codes each
     */
    public RecordLife with(String field, String... values) {
        entered.put(field, List.of(values));
        return this;
    }

    /** What is entered in a field when the record is changed. */
    public RecordLife changing(String field, String... values) {
        changed.put(field, List.of(values));
        return this;
    }

    /** Lives it, as the lead of a partnership. */
    public void live(RunningService service, Browser browser, String partnership) {
        Page page = browser.visitor(service.address());
        signIn(page, service.person(partnership, "partnership.lead"));
        switchOn(page);

        String list = "/modules/" + module + "/datasets/" + dataset;
        page.navigate(list);
        Browser.accessible(page, name("list-empty"));
        page.locator("a[href$='/records/new']").click();
        Browser.accessible(page, name("form"));
        enter(page, entered);
        save(page, "is added");

        page.navigate(list);
        assertThat(page.locator("tbody tr").count())
                .as("the list has the new record")
                .isEqualTo(1);
        Browser.accessible(page, name("list"));
        page.locator("tbody th a").click();
        Browser.accessible(page, name("record"));
        String address = page.url();

        page.locator("a[href$='/edit']").first().click();
        enter(page, changed);
        save(page, "is changed");
        page.navigate(address);
        history(page);
        page.navigate(address);
        delete(page);
        page.navigate(list);
        assertThat(page.locator("tbody tr").count())
                .as("the list is empty after the record is deleted")
                .isZero();
        page.context().close();
    }

    private static void signIn(Page page, Person person) {
        page.navigate("/sign-in");
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.password());
        page.locator("main button[type=submit]").click();
    }

    private void switchOn(Page page) {
        page.navigate("/modules/" + module);
        Browser.accessible(page, name("module"));
        Locator on = page.locator("form[action$='/on'] button");
        if (on.count() > 0) {
            on.click();
        }
        assertThat(page.locator("form[action$='/off']").count())
                .as("the module is switched on")
                .isEqualTo(1);
    }

    private static void enter(Page page, Map<String, List<String>> values) {
        RecordPage form = new RecordPage(page);
        values.forEach((field, entered) -> form.enter(field, entered.toArray(String[]::new)));
    }

    private static void save(Page page, String what) {
        new RecordPage(page).save();
        assertThat(page.locator(".govuk-error-summary").allInnerTexts())
                .as("the record " + what)
                .isEmpty();
    }

    /** The record's page tells what was changed, by whom, from what to what. */
    private void history(Page page) {
        assertThat(page.locator("[aria-label='Changes'] tbody tr").count())
                .as("the history has what was changed")
                .isGreaterThanOrEqualTo(changed.size());
        Browser.accessible(page, name("history"));
    }

    private static void delete(Page page) {
        page.locator("main form[action$='/delete'] button").click();
    }

    private String name(String step) {
        return module + "-" + dataset + "-" + step;
    }
}

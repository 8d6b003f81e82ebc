package org.cspplatform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * The form of a record in a real browser. Fields are named and values written as in a file: a code's name, {@code 2016-08-12},
 * {@code 2016-08-12T23:15}, {@code true}; a part of an item is {@code pauses.1.from}.
 */
public record RecordPage(Page page) {
    /** @param values one, or of a set of codes each */
    public RecordPage enter(String field, String... values) {
        if (controls(field).count() == 0 && controls(field + "-day").count() == 0) {
            addItem(field);
        }
        Locator controls = controls(field);
        if (controls.count() == 0) {
            enterDay(field, values[0]);
            return this;
        }
        String type = String.valueOf(controls.first().evaluate("control => control.type || control.localName"));
        switch (type) {
            case "radio", "checkbox" -> {
                for (String value : values) {
                    page.locator(named(field) + "[value='" + value + "']").check();
                }
            }
            case "select-one" -> controls.first().selectOption(values[0]);
            default -> controls.first().fill(values[0]);
        }
        return this;
    }

    public void save() {
        page.locator("main form button.govuk-button:has-text('Save')").click();
    }

    /** A part of an item that the form does not show yet. */
    private void addItem(String field) {
        int dot = field.indexOf('.');
        String items = dot < 0 ? field : field.substring(0, dot);
        Locator add =
                page.locator("button[name='_add'][value='%1$s'], button[name='_add.%1$s'], button[name='%1$s.add']"
                        .formatted(items));
        assertThat(add.count()).as("the form has the field " + field).isPositive();
        add.first().click();
    }

    private void enterDay(String field, String value) {
        int clock = value.indexOf('T');
        String day = clock < 0 ? value : value.substring(0, clock);
        assertThat(controls(field + "-day").count())
                .as("the form has the field " + field)
                .isPositive();
        page.locator(named(field + "-day")).fill(day.substring(8));
        page.locator(named(field + "-month")).fill(day.substring(5, 7));
        page.locator(named(field + "-year")).fill(day.substring(0, 4));
        if (clock >= 0) {
            page.locator(named(field + "-time")).fill(value.substring(clock + 1));
        }
    }

    private Locator controls(String field) {
        return page.locator(named(field));
    }

    private static String named(String field) {
        return "[name='" + field + "']";
    }
}

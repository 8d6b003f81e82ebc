package org.cspplatform.server.charts;

import java.util.regex.Pattern;

/**
 * What every chart has beside its figures.
 *
 * @param id stable from one showing to the next, unique on its page, of small letters, digits and hyphens
 * @param title states the message in a sentence without a full stop: "Fewer first offences in Coventry than a year before"
 * @param description how the chart is read, for who cannot see it, and what to mind: a plain sentence or two
 * @param unit of the figures
 */
public record About(String id, String title, String description, Unit unit) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public About {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id of small letters, digits and hyphens: " + id);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("A chart needs a title that states its message");
        }
    }
}

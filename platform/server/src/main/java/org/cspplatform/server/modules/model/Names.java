package org.cspplatform.server.modules.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How things of a module are named in addresses and in the database. */
public final class Names {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int GREATEST_LENGTH = 40;
    // Schemas that are somebody else's, and what PostgreSQL keeps for itself.
    private static final Set<String> TAKEN = Set.of("platform", "released", "public", "information-schema", "use");

    private Names() {}

    /** Whether it may name a module, dataset, measure or report. */
    public static boolean isId(String id) {
        return id.length() <= GREATEST_LENGTH
                && ID.matcher(id).matches()
                && !TAKEN.contains(id)
                && !id.startsWith("pg-");
    }

    /** The name in the database of what has this id. */
    public static String inDatabase(String id) {
        return id.replace('-', '_');
    }

    /** The column of a record's component: {@code contactDate} is {@code contact_date}. */
    public static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

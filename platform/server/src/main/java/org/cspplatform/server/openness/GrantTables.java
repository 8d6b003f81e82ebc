package org.cspplatform.server.openness;

import static org.cspplatform.server.openness.OpenColumn.Type.DATE;
import static org.cspplatform.server.openness.OpenColumn.Type.NUMBER;
import static org.cspplatform.server.openness.OpenColumn.Type.POUNDS;
import static org.cspplatform.server.openness.OpenColumn.Type.TEXT;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cspplatform.server.openness.PublicGrants.PublicEdition;
import org.cspplatform.server.openness.PublicGrants.PublicGrant;
import org.jspecify.annotations.Nullable;

/** The open tables of grants: what SI 2011/3050 asks for of each. */
@Singleton
class GrantTables {
    private static final List<OpenColumn> COLUMNS = List.of(
            new OpenColumn("reference", "Reference", TEXT, "Stable name of the grant in the region"),
            new OpenColumn("month", "Month", TEXT, "Month of the award, with which it is published"),
            new OpenColumn(
                    "edition",
                    "Edition",
                    NUMBER,
                    "Edition of the month; above 1 it corrects what was published before"),
            new OpenColumn("awarded_on", "Awarded on", DATE, "Day of the award"),
            new OpenColumn("financial_year", "Financial year", TEXT, "From 1 April"),
            new OpenColumn("recipient", "Recipient", TEXT, "The body that gets the grant"),
            new OpenColumn("amount_gbp", "Amount", POUNDS, "Pounds"),
            new OpenColumn("purpose", "Purpose", TEXT, "What the grant is for"),
            new OpenColumn("conditions", "Conditions", TEXT, "On which it is given"),
            new OpenColumn(
                    "reasons",
                    "Reasons",
                    TEXT,
                    "Why the local policing body considers that it will secure, or contribute to securing, crime and"
                            + " disorder reduction"));
    private static final List<String> KEY = List.of("reference");

    private final PublicGrants grants;

    GrantTables(PublicGrants grants) {
        this.grants = grants;
    }

    /** Every grant of a region, as its month's latest edition gives it. */
    OpenTable all(PublicRegion region, List<PublicEdition> editions) {
        return table(
                "Crime and disorder reduction grants, " + region.name(),
                "Every grant published, as the latest edition of its month gives it.",
                region,
                editions.stream()
                        .map(PublicEdition::publishedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                grants.latest(region.id()));
    }

    /** The grants of one edition of a month. */
    OpenTable of(PublicRegion region, PublicEdition edition) {
        String month = Months.text(edition.month());
        return table(
                "Crime and disorder reduction grants of " + month + ", " + region.name(),
                edition.number() == 1
                        ? "Grants awarded in " + month + "."
                        : "Grants awarded in " + month + ", edition " + edition.number() + ". It corrects: "
                                + edition.correction(),
                region,
                edition.publishedAt(),
                grants.of(edition));
    }

    private static OpenTable table(
            String title, String description, PublicRegion region, Instant modified, List<PublicGrant> grants) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        grants.forEach(grant -> rows.add(Arrays.asList(
                grant.reference(),
                grant.month().toString(),
                (long) grant.edition(),
                grant.awardedOn(),
                grant.year().toString(),
                grant.recipient(),
                grant.amount(),
                grant.purpose(),
                grant.conditions(),
                grant.reasons())));
        return new OpenTable(title, description, region.publisher(), modified, COLUMNS, KEY, rows);
    }
}

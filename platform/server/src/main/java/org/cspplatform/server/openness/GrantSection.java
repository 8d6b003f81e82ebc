package org.cspplatform.server.openness;

import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.openness.PublicGrants.PublicEdition;
import org.cspplatform.server.web.Layout;

/** Grants among what a region published. */
@Singleton
class GrantSection implements PublicSection {
    private final PublicGrants grants;

    GrantSection(PublicGrants grants) {
        this.grants = grants;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Part> of(PublicRegion region) {
        List<PublicEdition> editions = grants.editions(region.id());
        if (editions.isEmpty()) {
            return List.of();
        }
        return List.of(new Part(
                "Grants",
                "Crime and disorder reduction grants: who gets them, how much, what for, on which conditions and why.",
                List.of(
                        new Layout.Link("Grants by month", region.place() + "/grants"),
                        new Layout.Link(
                                "Grants of " + Months.text(editions.getFirst().month()),
                                place(region, editions.getFirst())))));
    }

    @Override
    public List<Entry> latest(PublicRegion region, int most) {
        return grants.editions(region.id()).stream()
                .sorted((one, other) -> other.publishedAt().compareTo(one.publishedAt()))
                .limit(most)
                .map(edition -> new Entry(
                        edition.id(),
                        "Grants of " + Months.text(edition.month()) + ", " + region.name()
                                + (edition.number() == 1 ? "" : ", edition " + edition.number()),
                        edition.number() == 1 ? "First published." : edition.correction(),
                        edition.publishedAt(),
                        place(region, edition) + "/editions/" + edition.number()))
                .toList();
    }

    private static String place(PublicRegion region, PublicEdition edition) {
        return region.place() + "/grants/" + edition.month();
    }
}

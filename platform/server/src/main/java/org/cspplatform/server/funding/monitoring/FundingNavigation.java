package org.cspplatform.server.funding.monitoring;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.identity.OwnPlaces;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The places of money: home, plan, fund, monitoring, themes. */
@Singleton
final class FundingNavigation implements NavigationSource {
    private final OwnPlaces places;

    FundingNavigation(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        return places.partnership(person)
                .map(own -> ofPartnership(own, person))
                .or(() -> places.region(person).map(own -> ofRegion(own, person)))
                .orElse(List.of());
    }

    private List<Layout.Link> ofPartnership(String own, SignedIn person) {
        List<Layout.Link> links =
                new ArrayList<>(List.of(new Layout.Link("Home", "/"), new Layout.Link("Plan", own + "/plan")));
        if (!person.has(Role.PARTNERSHIP_PROVIDER)) {
            places.regionAround(person)
                    .ifPresent(region -> links.add(new Layout.Link("Monitoring", region + "/monitoring")));
        }
        return links;
    }

    private static List<Layout.Link> ofRegion(String own, SignedIn person) {
        List<Layout.Link> links = new ArrayList<>(List.of(
                new Layout.Link("Home", "/"),
                new Layout.Link("Fund", own + "/fund"),
                new Layout.Link("Monitoring", own + "/monitoring"),
                new Layout.Link("Thematic analysis", own + "/thematic-analysis")));
        if (person.has(Role.REGION_OFFICER)) {
            links.add(new Layout.Link("Themes", own + "/themes"));
        }
        return links;
    }
}

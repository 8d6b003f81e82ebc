package org.cspplatform.server.release;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.identity.OwnPlaces;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The places of released measures: for everybody of a region its measures, for its office the drafts. */
@Singleton
final class ReleaseNavigation implements NavigationSource {
    private final OwnPlaces places;

    ReleaseNavigation(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        List<Layout.Link> links = new ArrayList<>();
        if (person.has(Role.OPERATOR) || person.has(Role.PARTNERSHIP_PROVIDER)) {
            return links;
        }
        places.regionAround(person).ifPresent(region -> {
            boolean ofPartnership = person.partnershipId() != null;
            links.add(new Layout.Link(ofPartnership ? "Region's measures" : "Measures", region + "/measures"));
            if (person.has(Role.REGION_OFFICER)) {
                links.add(new Layout.Link("Releases", region + "/releases"));
            }
        });
        return links;
    }
}

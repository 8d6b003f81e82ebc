package org.cspplatform.server.funding.returns;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.identity.OwnPlaces;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Leads to the returns. */
@Singleton
final class ReturnNavigation implements NavigationSource {
    private final OwnPlaces places;

    ReturnNavigation(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        return places
                .home(person)
                .filter(_ -> person.partnershipId() != null || person.has(Role.REGION_OFFICER))
                .map(own -> new Layout.Link("Returns", own + "/returns"))
                .stream()
                .toList();
    }
}

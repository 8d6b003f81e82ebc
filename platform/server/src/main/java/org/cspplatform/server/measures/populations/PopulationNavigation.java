package org.cspplatform.server.measures.populations;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.identity.OwnPlaces;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Where the regional office enters populations. */
@Singleton
final class PopulationNavigation implements NavigationSource {
    private final OwnPlaces places;

    PopulationNavigation(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        return places
                .region(person)
                .filter(_ -> person.has(Role.REGION_OFFICER))
                .map(own -> new Layout.Link("Populations", own + "/populations"))
                .stream()
                .toList();
    }
}

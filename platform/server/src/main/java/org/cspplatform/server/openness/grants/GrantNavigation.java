package org.cspplatform.server.openness.grants;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.identity.OwnPlaces;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Leads the region's office to what is due to be published. */
@Singleton
final class GrantNavigation implements NavigationSource {
    private final OwnPlaces places;

    GrantNavigation(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        return places
                .region(person)
                .filter(_ -> person.has(Role.REGION_OFFICER))
                .map(own -> new Layout.Link("Publication", own + "/publication"))
                .stream()
                .toList();
    }
}

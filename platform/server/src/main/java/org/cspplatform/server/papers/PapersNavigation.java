package org.cspplatform.server.papers;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.identity.OwnPlaces;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The way to the region's papers. */
@Singleton
final class PapersNavigation implements NavigationSource {
    private final OwnPlaces places;

    PapersNavigation(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        return places.region(person).map(own -> new Layout.Link("Papers", own + "/papers")).stream()
                .toList();
    }
}

package org.cspplatform.server.dashboards;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.identity.OwnPlaces;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The dashboard and the alerts. */
@Singleton
final class DashboardNavigation implements NavigationSource {
    private final OwnPlaces places;

    DashboardNavigation(OwnPlaces places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        return places.home(person)
                .filter(_ -> !person.has(Role.PARTNERSHIP_PROVIDER))
                .map(own ->
                        List.of(new Layout.Link("Dashboard", own + "/dashboard"), new Layout.Link("Alerts", "/alerts")))
                .orElse(List.of());
    }
}

package org.cspplatform.server.measures.populations;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Where the regional office enters populations. */
@Singleton
final class PopulationNavigation implements NavigationSource {
    private final RegionDirectory regions;

    PopulationNavigation(RegionDirectory regions) {
        this.regions = regions;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        UUID region = person.regionId();
        if (region == null || !person.has(Role.REGION_OFFICER)) {
            return List.of();
        }
        return regions
                .byId(region)
                .map(own -> new Layout.Link("Populations", "/regions/" + own.code() + "/populations"))
                .stream()
                .toList();
    }
}

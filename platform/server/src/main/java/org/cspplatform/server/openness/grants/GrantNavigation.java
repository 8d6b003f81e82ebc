package org.cspplatform.server.openness.grants;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Leads the region's office to what is due to be published. */
@Singleton
final class GrantNavigation implements NavigationSource {
    private final RegionDirectory regions;

    GrantNavigation(RegionDirectory regions) {
        this.regions = regions;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        return Optional.ofNullable(person.regionId())
                .filter(region -> person.has(Role.REGION_OFFICER))
                .flatMap(regions::byId)
                .map(region -> List.of(new Layout.Link("Publication", "/regions/" + region.code() + "/publication")))
                .orElse(List.of());
    }
}

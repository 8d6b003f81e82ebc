package org.cspplatform.server.papers;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The way to the region's papers. */
@Singleton
final class PapersNavigation implements NavigationSource {
    private final RegionDirectory regions;

    PapersNavigation(RegionDirectory regions) {
        this.regions = regions;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        UUID region = SignedIn.of(authentication).regionId();
        if (region == null) {
            return List.of();
        }
        return regions.byId(region)
                .map(own -> List.of(new Layout.Link("Papers", "/regions/" + own.code() + "/papers")))
                .orElse(List.of());
    }
}

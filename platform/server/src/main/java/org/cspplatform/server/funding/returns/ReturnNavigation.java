package org.cspplatform.server.funding.returns;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Leads to the returns. */
@Singleton
final class ReturnNavigation implements NavigationSource {
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;

    ReturnNavigation(PartnershipDirectory partnerships, RegionDirectory regions) {
        this.partnerships = partnerships;
        this.regions = regions;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        UUID partnership = person.partnershipId();
        UUID region = person.regionId();
        Optional<String> home = Optional.empty();
        if (partnership != null) {
            home = partnerships.byId(partnership).map(own -> "/partnerships/" + own.code());
        } else if (region != null && person.has(Role.REGION_OFFICER)) {
            home = regions.byId(region).map(own -> "/regions/" + own.code());
        }
        return home.map(at -> List.of(new Layout.Link("Returns", at + "/returns")))
                .orElse(List.of());
    }
}

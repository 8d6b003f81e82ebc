package org.cspplatform.server.dashboards;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The dashboard and the alerts. */
@Singleton
final class DashboardNavigation implements NavigationSource {
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;

    DashboardNavigation(PartnershipDirectory partnerships, RegionDirectory regions) {
        this.partnerships = partnerships;
        this.regions = regions;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        UUID partnership = person.partnershipId();
        UUID region = person.regionId();
        Optional<String> own = Optional.empty();
        if (partnership != null && !person.has(Role.PARTNERSHIP_PROVIDER)) {
            own = partnerships.byId(partnership).map(found -> "/partnerships/" + found.code());
        } else if (region != null) {
            own = regions.byId(region).map(found -> "/regions/" + found.code());
        }
        List<Layout.Link> links = new ArrayList<>();
        own.ifPresent(path -> {
            links.add(new Layout.Link("Dashboard", path + "/dashboard"));
            links.add(new Layout.Link("Alerts", "/alerts"));
        });
        return links;
    }
}

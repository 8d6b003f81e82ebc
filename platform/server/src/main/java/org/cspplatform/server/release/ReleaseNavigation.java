package org.cspplatform.server.release;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The places of released measures: for everybody of a region its measures, for its office the drafts. */
@Singleton
final class ReleaseNavigation implements NavigationSource {
    private final RegionDirectory regions;
    private final Scopes scopes;

    ReleaseNavigation(RegionDirectory regions, Scopes scopes) {
        this.regions = regions;
        this.scopes = scopes;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        UUID partnership = person.partnershipId();
        if (person.has(Role.OPERATOR) || person.has(Role.PARTNERSHIP_PROVIDER)) {
            return List.of();
        }
        Optional<Region> region = partnership != null
                ? scopes.ofPartnership(partnership).regions().stream()
                        .findFirst()
                        .flatMap(regions::byId)
                : Optional.ofNullable(person.regionId()).flatMap(regions::byId);
        List<Layout.Link> links = new ArrayList<>();
        region.ifPresent(found -> {
            String own = "/regions/" + found.code();
            links.add(new Layout.Link(partnership != null ? "Region's measures" : "Measures", own + "/measures"));
            if (person.has(Role.REGION_OFFICER)) {
                links.add(new Layout.Link("Releases", own + "/releases"));
            }
        });
        return links;
    }
}

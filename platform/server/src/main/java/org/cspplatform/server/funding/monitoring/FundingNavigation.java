package org.cspplatform.server.funding.monitoring;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The places of money: home, plan, fund, monitoring, themes. */
@Singleton
final class FundingNavigation implements NavigationSource {
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Scopes scopes;

    FundingNavigation(PartnershipDirectory partnerships, RegionDirectory regions, Scopes scopes) {
        this.partnerships = partnerships;
        this.regions = regions;
        this.scopes = scopes;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        UUID partnership = person.partnershipId();
        UUID region = person.regionId();
        if (partnership != null) {
            return partnerships
                    .byId(partnership)
                    .map(own -> ofPartnership("/partnerships/" + own.code(), person, partnership))
                    .orElse(List.of());
        }
        if (region != null) {
            return regions.byId(region)
                    .map(own -> ofRegion("/regions/" + own.code(), person))
                    .orElse(List.of());
        }
        return List.of();
    }

    private List<Layout.Link> ofPartnership(String own, SignedIn person, UUID partnership) {
        List<Layout.Link> links =
                new ArrayList<>(List.of(new Layout.Link("Home", "/"), new Layout.Link("Plan", own + "/plan")));
        if (!person.has(Role.PARTNERSHIP_PROVIDER)) {
            scopes.ofPartnership(partnership).regions().stream()
                    .findFirst()
                    .flatMap(regions::byId)
                    .ifPresent(region ->
                            links.add(new Layout.Link("Monitoring", "/regions/" + region.code() + "/monitoring")));
        }
        return links;
    }

    private static List<Layout.Link> ofRegion(String own, SignedIn person) {
        List<Layout.Link> links = new ArrayList<>(List.of(
                new Layout.Link("Home", "/"),
                new Layout.Link("Fund", own + "/fund"),
                new Layout.Link("Monitoring", own + "/monitoring"),
                new Layout.Link("Thematic analysis", own + "/thematic-analysis")));
        if (person.has(Role.REGION_OFFICER)) {
            links.add(new Layout.Link("Themes", own + "/themes"));
        }
        return links;
    }
}

package org.cspplatform.server.tenancy;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The operator's tenants, and who makes up one's own partnership. */
@Singleton
final class TenantNavigation implements NavigationSource {
    private final PartnershipDirectory partnerships;

    TenantNavigation(PartnershipDirectory partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication person) {
        if (person.getRoles().contains("operator")) {
            return List.of(new Layout.Link("Partnerships", "/tenants"));
        }
        if (person.getRoles().contains("partnership.lead") || person.getRoles().contains("partnership.officer")) {
            return Optional.ofNullable(person.getAttributes().get("partnership"))
                    .map(id -> UUID.fromString(id.toString()))
                    .flatMap(partnerships::byId)
                    .map(own -> new Layout.Link("Membership", "/partnerships/" + own.code() + "/membership"))
                    .stream()
                    .toList();
        }
        return List.of();
    }
}

package org.cspplatform.server.tenancy;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The operator's tenants. */
@Singleton
final class TenantNavigation implements NavigationSource {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication person) {
        return person.getRoles().contains("operator")
                ? List.of(new Layout.Link("Partnerships", "/tenants"))
                : List.of();
    }
}

package org.cspplatform.server.reconciliation;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Leads to the tool. */
@Singleton
final class ReconciliationNavigation implements NavigationSource {
    @Override
    public int order() {
        return 65;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        boolean mayUse = Stream.of(Role.REGION_OFFICER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER)
                .anyMatch(person::has);
        return mayUse ? List.of(new Layout.Link("Check a table", "/reconciliation")) : List.of();
    }
}

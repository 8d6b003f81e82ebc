package org.cspplatform.server.audit;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** The log among a person's places. */
@Singleton
final class AuditNavigation implements NavigationSource {

    @Override
    public int order() {
        return 900;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication person) {
        Collection<String> roles = person.getRoles();
        if (roles.contains(Role.PARTNERSHIP_LEAD) || roles.contains(Role.REGION_OFFICER)) {
            return List.of(new Layout.Link("Audit", "/audit"));
        }
        return roles.contains(Role.OPERATOR) ? List.of(new Layout.Link("Audit", "/audit/verification")) : List.of();
    }
}

package org.cspplatform.server.modules;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Modules, for those who use them and for the one who runs them. */
@Singleton
final class ModulesNavigation implements NavigationSource {
    private static final List<String> FOR = List.of(
            Role.PARTNERSHIP_LEAD,
            Role.PARTNERSHIP_OFFICER,
            Role.PARTNERSHIP_PROVIDER,
            Role.REGION_OFFICER,
            Role.REGION_ANALYST,
            Role.OPERATOR);

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication person) {
        return person.getRoles().stream().anyMatch(FOR::contains)
                ? List.of(new Layout.Link("Modules", "/modules"))
                : List.of();
    }
}

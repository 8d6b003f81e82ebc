package org.cspplatform.server.identity;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** People, for those who keep accounts; keys, for the operator. */
@Singleton
final class PeopleNavigation implements NavigationSource {
    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication person) {
        Collection<String> roles = person.getRoles();
        List<Layout.Link> links = new ArrayList<>();
        if (roles.contains(Role.PARTNERSHIP_LEAD)
                || roles.contains(Role.REGION_OFFICER)
                || roles.contains(Role.OPERATOR)) {
            links.add(new Layout.Link("People", "/people"));
        }
        if (roles.contains(Role.OPERATOR)) {
            links.add(new Layout.Link("Keys", "/keys"));
        }
        return links;
    }
}

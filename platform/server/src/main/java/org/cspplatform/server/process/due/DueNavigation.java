package org.cspplatform.server.process.due;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Leads to what is due, where there is a module that has deadlines. */
@Singleton
final class DueNavigation implements NavigationSource {
    private final DueList due;

    DueNavigation(DueList due) {
        this.due = due;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication person) {
        return Scope.current() instanceof Scope.OfPartnership && due.isUsed()
                ? List.of(new Layout.Link("What is due", "/due"))
                : List.of();
    }
}

package org.cspplatform.server.measures.cells;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.NavigationSource;

/** Leads to the figures that are signed off, where a module that is used has such. */
@Singleton
final class FiguresNavigation implements NavigationSource {
    private final Modules modules;

    FiguresNavigation(Modules modules) {
        this.modules = modules;
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public List<Layout.Link> linksFor(Authentication person) {
        boolean mayRead =
                person.getRoles().stream().anyMatch(List.of(Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER)::contains);
        return mayRead && Scope.current() instanceof Scope.OfPartnership && anySignedOff()
                ? List.of(new Layout.Link("Figures", "/figures"))
                : List.of();
    }

    private boolean anySignedOff() {
        return modules.all().stream().anyMatch(module -> {
            var model = module.model();
            return model != null
                    && modules.isOn(module.id())
                    && model.measures().stream()
                            .anyMatch(measure -> measure.definition().signedOff());
        });
    }
}

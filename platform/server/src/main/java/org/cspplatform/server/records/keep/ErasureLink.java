package org.cspplatform.server.records.keep;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.ModuleLink;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.Layout;

/** Leads a partnership's lead from a module's page to what is due for erasure in it. */
@Singleton
final class ErasureLink implements ModuleLink {
    private final DueRecords due;

    ErasureLink(DueRecords due) {
        this.due = due;
    }

    @Override
    public Optional<Layout.Link> of(ModuleModel module, SignedIn person) {
        boolean concerned = person.has(Role.PARTNERSHIP_LEAD)
                && module.datasets().stream().anyMatch(dataset -> dataset.keep() != null && !dataset.regional());
        return concerned
                ? Optional.of(new Layout.Link(
                        "Due for erasure: " + due.count(module.datasets()), "/modules/" + module.id() + "/erasure"))
                : Optional.empty();
    }
}

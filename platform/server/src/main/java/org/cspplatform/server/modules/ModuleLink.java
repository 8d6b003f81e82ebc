package org.cspplatform.server.modules;

import java.util.Optional;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.Layout;

/** A feature with a page of its own for each module that a partnership uses. Every bean of this type is asked. */
public interface ModuleLink {
    /** The way there, for this person; empty when there is nothing for them. */
    Optional<Layout.Link> of(ModuleModel module, SignedIn person);
}

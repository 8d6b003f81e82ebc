package org.cspplatform.server.web;

import io.micronaut.security.authentication.Authentication;
import java.util.List;

/** A feature's places in the navigation. Each feature with pages of its own has one such bean. */
public interface NavigationSource {
    /** Smaller stands further left. */
    int order();

    /** The places that this person may open; none when the feature is not for them. */
    List<Layout.Link> linksFor(Authentication person);
}

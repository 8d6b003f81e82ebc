package org.cspplatform.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param personName who is signed in, if anybody
 * @param path of the request, to mark where one is
 * @param navigation the person's main places
 * @param demo whether this service shows invented data
 */
public record Layout(@Nullable String personName, String path, List<Link> navigation, boolean demo) {
    public Layout {
        navigation = List.copyOf(navigation);
    }

    /** A place in the navigation. */
    public record Link(String text, String href) {}

    public boolean isCurrent(Link link) {
        return path.equals(link.href()) || (link.href().length() > 1 && path.startsWith(link.href() + "/"));
    }
}

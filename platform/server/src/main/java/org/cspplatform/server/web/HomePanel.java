package org.cspplatform.server.web;

import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Optional;

/** Something of a feature's on the page where a partnership's people begin. Each feature that has one makes one such bean. */
public interface HomePanel {
    /** Smaller stands further up. */
    int order();

    /** What this person sees there; empty when the feature has nothing for them. */
    Optional<Panel> panelFor(Authentication person);

    /**
     * A heading, a sentence, some lines.
     *
     * @param more where there is all of it
     */
    record Panel(String title, String summary, List<Line> lines, Layout.Link more) {
        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that leads somewhere.
     *
     * @param tag a word or two before it
     * @param colour of the tag, as GOV.UK names it: red, yellow, grey …
     * @param note what follows it
     */
    record Line(Layout.Link link, String tag, String colour, String note) {}
}

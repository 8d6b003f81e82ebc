package org.cspplatform.server.dashboards;

import java.util.List;

/** The headlines of one module. */
public record ModuleHeadlines(String module, String title, List<Headline> headlines) {
    public ModuleHeadlines {
        headlines = List.copyOf(headlines);
    }
}

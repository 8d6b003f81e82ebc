package org.cspplatform.server.dashboards;

import java.util.Comparator;
import java.util.List;

/**
 * The headlines of one module.
 *
 * @param headlines of all its released measures
 */
public record ModuleHeadlines(String module, String title, List<Headline> headlines) {
    private static final int FOREMOST = 6;

    public ModuleHeadlines {
        headlines = List.copyOf(headlines);
    }

    /** Those for a page of all modules: what calls for a look first, then what has a figure, as the module orders them. */
    public List<Headline> foremost() {
        return headlines.stream()
                .sorted(Comparator.comparing(Headline::callsForALook)
                        .thenComparing(Headline::hasFigure)
                        .reversed())
                .limit(FOREMOST)
                .toList();
    }

    /** Whether there are more than those. */
    public boolean hasMore() {
        return headlines.size() > FOREMOST;
    }
}

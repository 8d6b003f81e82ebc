package org.cspplatform.server.dashboards;

import java.util.List;
import org.cspplatform.server.tenancy.Region;

/** Every module's headlines of a region, and what stands out among them. */
public record RegionMeasureList(Region region, List<ModuleHeadlines> modules) {
    public RegionMeasureList {
        modules = List.copyOf(modules);
    }

    /** The address of the region's pages. */
    public String base() {
        return "/regions/" + region.code();
    }

    /** What stands out, in a sentence: how many measures became better and worse. */
    public String message() {
        long better = count("Better");
        long worse = count("Worse");
        long all =
                modules.stream().mapToLong(module -> module.headlines().size()).sum();
        if (all == 0) {
            return "";
        }
        if (better + worse == 0) {
            return "None of " + all + " measures is clearly better or worse than it was.";
        }
        return "Of " + all + " measures, " + better + " " + (better == 1 ? "is" : "are") + " clearly better and "
                + worse + " clearly worse. The others vary by no more than chance would give, or are too new to tell.";
    }

    private long count(String words) {
        return modules.stream()
                .flatMap(module -> module.headlines().stream())
                .filter(headline -> headline.change().words().equals(words))
                .count();
    }
}

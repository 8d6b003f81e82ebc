package org.cspplatform.server.dashboards;

import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.server.dashboards.fair.Change;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.jspecify.annotations.Nullable;

/**
 * A partnership's own exact figures beside what is released of it and of its region.
 *
 * @param region of which the released figures are; null when it belongs to none
 */
public record PartnershipDashboard(
        Partnership partnership, @Nullable Region region, List<OwnModule> modules) {
    public PartnershipDashboard {
        modules = List.copyOf(modules);
    }

    /** A module's measures. */
    public record OwnModule(String module, String title, List<OwnLine> lines) {
        public OwnModule {
            lines = List.copyOf(lines);
        }

        /** The figures of all lines, for the legend beside the table. */
        public List<String> figures() {
            return lines.stream()
                    .flatMap(line -> Stream.of(line.exact(), line.released(), line.ofRegion()))
                    .toList();
        }
    }

    /**
     * A measure.
     *
     * @param period of all three figures: the latest released quarter, else the present one
     * @param exact the own figure
     * @param released what others see of it; empty when nothing is released
     * @param ofRegion the region's released figure; empty when nothing is released
     * @param stands how it compares, in a sentence; empty when it cannot be compared
     * @param change by process limits, of the own released figures
     * @param line the own released figures over time
     * @param path of the own measure's page
     * @param releasedPath of the released measure's page; null when nothing is released
     */
    public record OwnLine(
            String title,
            String unit,
            String period,
            String exact,
            String released,
            String ofRegion,
            String stands,
            @Nullable Change change,
            String why,
            @Nullable Sparkline line,
            String path,
            @Nullable String releasedPath) {
        /** As GOV.UK calls the colour of the change's tag. */
        public String colour() {
            return switch (change) {
                case BETTER -> "green";
                case WORSE -> "red";
                case HIGHER, LOWER -> "blue";
                case null, default -> "grey";
            };
        }
    }
}

package org.cspplatform.server.funding.monitoring;

import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;

/**
 * The board's monitoring of a region's money up to a quarter.
 *
 * @param lines one a partnership, by name
 * @param total the sums of the lines
 */
public record Monitoring(Region region, FinancialYear year, Quarter quarter, List<Line> lines, Figures total) {
    public Monitoring {
        lines = List.copyOf(lines);
    }

    /** What is monitored of one partnership. */
    public record Line(Partnership partnership, Figures figures) {}

    static Monitoring of(Region region, FinancialYear year, Quarter quarter, List<Line> lines) {
        List<Figures> parts = lines.stream().map(Line::figures).toList();
        return new Monitoring(region, year, quarter, lines, Figures.sum(parts, quarter));
    }
}

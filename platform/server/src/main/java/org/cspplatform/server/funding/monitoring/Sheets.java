package org.cspplatform.server.funding.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.Partnership;
import org.jspecify.annotations.Nullable;

/** The tables as they are downloaded. */
final class Sheets {
    private Sheets() {}

    static Sheet of(Monitoring monitoring) {
        List<Quarter> quarters = monitoring.quarter().upToThis();
        List<String> headings = new ArrayList<>(List.of(
                "Partnership code",
                "Partnership",
                "Allocation (£)",
                "Carry forward (£)",
                "Total (£)",
                "Planned (£)",
                "Remainder (£)",
                "Allocated (%)"));
        quarters.forEach(quarter -> headings.add("Spend to end of " + quarter + " (£)"));
        headings.addAll(List.of("Spent (%)", "Comment"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        monitoring
                .lines()
                .forEach(line -> rows.add(
                        row(line.partnership().code(), line.partnership().name(), quarters, line.figures())));
        rows.add(row("", "Total", quarters, monitoring.total()));
        return new Sheet("Monitoring " + monitoring.year() + " " + monitoring.quarter(), headings, rows);
    }

    static Sheet of(ThematicAnalysis analysis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        analysis.lines()
                .forEach(line -> rows.add(Arrays.asList(
                        line.theme(),
                        (long) line.funding().size(),
                        (long) analysis.partnerships(),
                        line.planned(),
                        line.funding().stream().map(Partnership::shortName).collect(Collectors.joining("; ")))));
        rows.add(Arrays.asList("Total", null, (long) analysis.partnerships(), analysis.total(), ""));
        return new Sheet(
                "Themes " + analysis.year(),
                List.of("Theme", "Partnerships funding it", "Of partnerships", "Planned (£)", "Which"),
                rows);
    }

    private static List<@Nullable Object> row(String code, String name, List<Quarter> quarters, Figures figures) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                code,
                name,
                figures.allocation(),
                figures.carryForward(),
                figures.total(),
                figures.planned(),
                figures.remainder(),
                figures.percentAllocated().orElse(null)));
        quarters.forEach(quarter -> cells.add(figures.spend(quarter).orElse(null)));
        cells.add(figures.percentSpent().orElse(null));
        cells.add(figures.comment());
        return cells;
    }
}

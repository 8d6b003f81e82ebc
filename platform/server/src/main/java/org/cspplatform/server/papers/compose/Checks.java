package org.cspplatform.server.papers.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.fund.Fund;
import org.cspplatform.server.funding.fund.FundLine;
import org.cspplatform.server.funding.fund.LineKind;
import org.cspplatform.server.funding.monitoring.Figures;
import org.cspplatform.server.funding.monitoring.Monitoring;
import org.cspplatform.server.funding.monitoring.ThematicAnalysis;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.content.Table.Column;
import org.cspplatform.server.papers.content.Table.Row;

/**
 * Totals held against their parts, and against the same amount where it is kept elsewhere. A difference is shown with its amount and
 * never put right in silence, for papers have gone out with slips.
 */
record Checks(List<Check> checks) {

    /** One comparison: what is given, and what it should be. */
    record Check(String what, BigDecimal given, String against, BigDecimal parts, String why) {
        BigDecimal difference() {
            return given.subtract(parts);
        }
    }

    static Checks of(Monitoring monitoring, Fund fund, ThematicAnalysis themes) {
        Figures total = monitoring.total();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                "Allocations to partnerships",
                sum(monitoring, Figures::allocation),
                "allocation lines of the fund",
                lines(fund, LineKind.ALLOCATION),
                "The fund may hold allocations that are not yet given to a partnership."));
        checks.add(new Check(
                "Carried forward by partnerships",
                sum(monitoring, Figures::carryForward),
                "carry-over lines of the fund",
                lines(fund, LineKind.CARRY_OVER),
                "Part of the fund's carry over may be the region's own."));
        checks.add(new Check(
                "Remainder",
                total.remainder(),
                "sum of the partnerships' remainders",
                sum(monitoring, Figures::remainder),
                ""));
        checks.add(new Check(
                "Planned, as returned",
                total.planned(),
                "planned by theme",
                themes.total(),
                "Plans may have changed since the returns that were received."));
        for (Quarter quarter : monitoring.quarter().upToThis()) {
            total.spend(quarter)
                    .ifPresent(spent -> checks.add(new Check(
                            "Cumulative spend to the end of " + quarter,
                            spent,
                            "sum of the partnerships' spend",
                            sum(monitoring, figures -> figures.spend(quarter).orElse(Pounds.ZERO)),
                            "")));
        }
        return new Checks(checks);
    }

    List<Block> blocks() {
        List<Check> differing = checks.stream()
                .filter(check -> check.difference().signum() != 0)
                .toList();
        return List.of(
                Composer.paragraph(
                        differing.isEmpty()
                                ? "Each total of this paper was checked against its parts, and there is no difference."
                                : "Each total of this paper was checked against its parts. %d of %d checks %s a difference, which the table shows."
                                        .formatted(
                                                differing.size(),
                                                checks.size(),
                                                differing.size() == 1 ? "shows" : "show")),
                table());
    }

    private Table table() {
        return new Table(
                0,
                "Checks of the totals",
                List.of(
                        Column.text("Total"),
                        Column.number("As given"),
                        Column.text("Checked against"),
                        Column.number("Comes to"),
                        Column.number("Difference"),
                        Column.text("Why it may be")),
                checks.stream()
                        .map(check -> new Row(
                                List.of(
                                        Cell.text(check.what()),
                                        Cell.pounds(check.given()),
                                        Cell.text(check.against()),
                                        Cell.pounds(check.parts()),
                                        Cell.pounds(check.difference()),
                                        Cell.text(check.difference().signum() == 0 ? "" : check.why())),
                                false))
                        .toList(),
                List.of());
    }

    private static BigDecimal sum(Monitoring monitoring, Function<Figures, BigDecimal> figure) {
        return monitoring.lines().stream()
                .map(line -> figure.apply(line.figures()))
                .reduce(Pounds.ZERO, BigDecimal::add);
    }

    private static BigDecimal lines(Fund fund, LineKind kind) {
        return fund.lines(kind).stream().map(FundLine::amount).reduce(Pounds.ZERO, BigDecimal::add);
    }
}

package org.cspplatform.server.papers.compose;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.monitoring.Figures;
import org.cspplatform.server.funding.monitoring.Monitoring;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.content.Table.Column;
import org.cspplatform.server.papers.content.Table.Row;

/** What each partnership has and plans. */
final class AllocationSection {
    private AllocationSection() {}

    static List<Block> blocks(Monitoring monitoring) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Composer.paragraph(inWords(monitoring)));
        overPlanned(monitoring).forEach(sentence -> blocks.add(Composer.paragraph(sentence)));
        blocks.add(table(monitoring));
        return blocks;
    }

    private static String inWords(Monitoring monitoring) {
        Figures total = monitoring.total();
        String share = total.percentAllocated()
                .map(percent -> ", %d%% of it".formatted(percent))
                .orElse("");
        return "In %s the partnerships have %s: %s was allocated to them and %s carried forward. They plan to spend %s%s, which leaves %s."
                .formatted(
                        monitoring.year(),
                        Pounds.text(total.total()),
                        Pounds.text(total.allocation()),
                        Pounds.text(total.carryForward()),
                        Pounds.text(total.planned()),
                        share,
                        Pounds.text(total.remainder()));
    }

    private static List<String> overPlanned(Monitoring monitoring) {
        return monitoring.lines().stream()
                .filter(line -> line.figures().remainder().signum() < 0)
                .map(line -> "%s plans to spend %s more than it has."
                        .formatted(
                                line.partnership().shortName(),
                                Pounds.text(line.figures().remainder().negate())))
                .toList();
    }

    private static Table table(Monitoring monitoring) {
        List<Row> rows = new ArrayList<>();
        monitoring
                .lines()
                .forEach(line -> rows.add(new Row(cells(line.partnership().shortName(), line.figures()), false)));
        rows.add(new Row(cells("Total", monitoring.total()), true));
        return new Table(
                0,
                "Allocation and plan %s, up to %s".formatted(monitoring.year(), monitoring.quarter()),
                List.of(
                        Column.text("Partnership"),
                        Column.number("Allocation"),
                        Column.number("Carry forward"),
                        Column.number("Total"),
                        Column.number("Planned"),
                        Column.number("Remainder"),
                        Column.number("Allocated"),
                        Column.text("Comments")),
                rows,
                List.of("Allocated is planned spend as a share of the total, rounded to a whole per cent, half"
                        + " upwards."));
    }

    private static List<Cell> cells(String name, Figures figures) {
        return List.of(
                Cell.text(name),
                Cell.pounds(figures.allocation()),
                Cell.pounds(figures.carryForward()),
                Cell.pounds(figures.total()),
                Cell.pounds(figures.planned()),
                Cell.pounds(figures.remainder()),
                figures.percentAllocated().map(Cell::percent).orElseGet(() -> Cell.symbol(Symbol.NOT_AVAILABLE)),
                Cell.text(figures.comment()));
    }
}

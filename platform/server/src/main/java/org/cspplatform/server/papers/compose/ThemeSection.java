package org.cspplatform.server.papers.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.monitoring.ThematicAnalysis;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Run;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.content.Table.Column;
import org.cspplatform.server.papers.content.Table.Row;
import org.cspplatform.server.tenancy.Partnership;

/** What partnerships plan to spend on each theme. */
final class ThemeSection {
    private ThemeSection() {}

    static List<Block> blocks(ThematicAnalysis analysis) {
        List<Block> blocks = new ArrayList<>();
        if (analysis.lines().isEmpty()) {
            return List.of(Composer.paragraph("The region has no themes yet."));
        }
        blocks.add(Composer.paragraph("In their plans for " + analysis.year() + ":"));
        blocks.add(new Block.Items(
                false,
                analysis.lines().stream()
                        .map(line -> List.of(Run.plain(analysis.inWords(line))))
                        .toList()));
        List<Row> rows = new ArrayList<>();
        analysis.lines()
                .forEach(line -> rows.add(new Row(
                        List.of(
                                Cell.text(line.theme()),
                                Cell.count(line.funding().size()),
                                Cell.pounds(line.planned()),
                                Cell.text(line.funding().stream()
                                        .map(Partnership::shortName)
                                        .collect(Collectors.joining(", ")))),
                        false)));
        rows.add(new Row(
                List.of(
                        Cell.text("Total"),
                        Cell.symbol(Symbol.NOT_APPLICABLE),
                        Cell.pounds(analysis.total()),
                        Cell.text("")),
                true));
        blocks.add(new Table(
                0,
                "Planned spend by theme " + analysis.year(),
                List.of(
                        Column.text("Theme"),
                        Column.number("Partnerships of " + analysis.partnerships()),
                        Column.number("Planned"),
                        Column.text("Which")),
                rows,
                List.of("As the plans stand now; a return may have been received with another plan.")));
        return blocks;
    }
}

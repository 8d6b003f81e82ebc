package org.cspplatform.server.papers.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.monitoring.Figures;
import org.cspplatform.server.funding.monitoring.Monitoring;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Picture;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.content.Table.Column;
import org.cspplatform.server.papers.content.Table.Row;

/** What each partnership has spent since the year began. A report that has not come is said, with what stands in its place. */
final class SpendSection {
    private SpendSection() {}

    static List<Block> blocks(Monitoring monitoring, Picture chart) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Composer.paragraph(inWords(monitoring)));
        inTheQuarter(monitoring).ifPresent(sentence -> blocks.add(Composer.paragraph(sentence)));
        monitoring.lines().stream()
                .filter(line -> !line.figures().comment().isEmpty())
                .forEach(line -> blocks.add(Composer.paragraph(
                        line.partnership().shortName() + ": " + line.figures().comment() + ".")));
        blocks.add(chart);
        blocks.add(table(monitoring));
        return blocks;
    }

    private static String inWords(Monitoring monitoring) {
        Figures total = monitoring.total();
        String when = "By the end of %s %s".formatted(monitoring.quarter(), monitoring.year());
        return total.spend(monitoring.quarter())
                .map(spent -> "%s the partnerships had spent %s%s."
                        .formatted(
                                when,
                                Pounds.text(spent),
                                total.percentSpent()
                                        .map(percent -> ", %d%% of the %s that they have"
                                                .formatted(percent, Pounds.text(total.total())))
                                        .orElse("")))
                .orElse(when + " no spend had been reported.");
    }

    /** Spend is reported cumulatively, so a quarter's own is the difference. */
    private static Optional<String> inTheQuarter(Monitoring monitoring) {
        Quarter quarter = monitoring.quarter();
        return quarter.previous().flatMap(previous -> {
            Optional<BigDecimal> before = monitoring.total().spend(previous);
            Optional<BigDecimal> now = monitoring.total().spend(quarter);
            return now.flatMap(spent ->
                    before.map(earlier -> "Of that, %s was spent in %s (%s) itself, as far as it has been reported."
                            .formatted(Pounds.text(spent.subtract(earlier)), quarter, quarter.months())));
        });
    }

    private static Table table(Monitoring monitoring) {
        List<Quarter> quarters = monitoring.quarter().upToThis();
        List<Column> columns = new ArrayList<>(List.of(Column.text("Partnership")));
        quarters.forEach(quarter -> columns.add(Column.number(quarter.name())));
        columns.add(Column.number("Spent of total"));
        columns.add(Column.text("Comments"));
        List<Row> rows = new ArrayList<>();
        monitoring
                .lines()
                .forEach(line ->
                        rows.add(new Row(cells(line.partnership().shortName(), quarters, line.figures()), false)));
        rows.add(new Row(cells("Total", quarters, monitoring.total()), true));
        return new Table(
                0,
                "Cumulative spend %s, up to %s".formatted(monitoring.year(), monitoring.quarter()),
                columns,
                rows,
                List.of("Each quarter's figure is all that was spent from 1 April to the end of that quarter."));
    }

    private static List<Cell> cells(String name, List<Quarter> quarters, Figures figures) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(name)));
        quarters.forEach(quarter ->
                cells.add(figures.spend(quarter).map(Cell::pounds).orElseGet(() -> Cell.missing("Not received"))));
        cells.add(figures.percentSpent().map(Cell::percent).orElseGet(() -> Cell.symbol(Symbol.NOT_AVAILABLE)));
        cells.add(Cell.text(figures.comment()));
        return cells;
    }
}

package org.cspplatform.server.papers.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.fund.Fund;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.content.Table.Column;
import org.cspplatform.server.papers.content.Table.Row;

/** Where the region's fund comes from, and what it is committed to. */
final class FundSection {
    private FundSection() {}

    static List<Block> blocks(Fund fund) {
        List<Row> rows = new ArrayList<>();
        fund.lines()
                .forEach(line -> rows.add(new Row(
                        List.of(Cell.text(line.name()), Cell.text(line.kind().label()), Cell.pounds(line.amount())),
                        false)));
        rows.add(total("Income", fund.totalIncome()));
        rows.add(total("Committed force-wide", fund.forceWide()));
        rows.add(total("Committed locally", fund.local()));
        rows.add(total("Remaining", fund.remaining()));
        return List.of(
                Composer.paragraph("The fund of %s has an income of %s. %s is committed, which leaves %s."
                        .formatted(
                                fund.year(),
                                Pounds.text(fund.totalIncome()),
                                Pounds.text(fund.committed()),
                                Pounds.text(fund.remaining()))),
                new Table(
                        0,
                        "The fund " + fund.year(),
                        List.of(Column.text("Line"), Column.text("Kind"), Column.number("Amount")),
                        rows,
                        List.of("Locally, the greater of what is set aside and what is allocated is committed.")));
    }

    private static Row total(String name, BigDecimal amount) {
        return new Row(List.of(Cell.text(name), Cell.text(""), Cell.pounds(amount)), true);
    }
}

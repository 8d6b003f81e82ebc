package org.cspplatform.server.papers.render;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperPurpose;
import org.cspplatform.server.papers.content.Picture;
import org.cspplatform.server.papers.content.Run;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.content.Table.Column;
import org.cspplatform.server.papers.content.Table.Row;

/** A paper with one of everything, and text that would do harm where text is not taken as text. */
final class SomePaper {
    static final String HARM = "=HYPERLINK(\"https://example.org\",\"<script>alert(1)</script>\")";

    private static final String SVG = """
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" viewBox="0 0 400 100">\
        <rect x="0" y="20" width="300" height="40" fill="#1a65a6"/><rect x="310" y="10" width="80" height="80" fill="transparent"/><text x="10" y="45" fill="#ffffff">75%</text></svg>\
        """;

    private SomePaper() {}

    static PaperContent make() {
        return new PaperContent(
                "north",
                "North & East",
                new PaperDetails(
                        "Money <of> the year",
                        PaperPurpose.DECISION,
                        PaperAudience.PUBLIC,
                        LocalDate.of(2016, 12, 6),
                        "7a",
                        "2016/42",
                        "Head of Policy"),
                1,
                null,
                Instant.parse("2016-11-21T10:00:00Z"),
                List.of(
                        new Block.Heading("1", "Purpose"),
                        new Block.Paragraph(
                                "1.1",
                                List.of(
                                        Run.plain("This is "),
                                        new Run("important", true, false, null),
                                        Run.plain(" & "),
                                        new Run("linked", false, false, "https://example.org/a?b=1&c=2"),
                                        Run.plain("."))),
                        new Block.Items(false, List.of(List.of(Run.plain("First")), List.of(Run.plain("Second")))),
                        new Block.Items(true, List.of(List.of(Run.plain("One")), List.of(Run.plain("Two")))),
                        new Block.Subheading("Within"),
                        new Block.Paragraph("1.2", List.of(Run.plain(HARM))),
                        new Block.Heading("2", "Figures"),
                        new Picture(1, "Three quarters is spent", "A bar of 75%.", SVG, 400, 100),
                        table(),
                        new Block.Heading("3", "The board is asked to"),
                        new Block.Recommendation("3.1", List.of(Run.plain("agree.")))));
    }

    private static Table table() {
        return new Table(
                1,
                "Spend",
                List.of(
                        Column.text("Partnership"),
                        Column.number("Spend"),
                        Column.number("Share"),
                        Column.number("Cases"),
                        Column.text("Comments")),
                List.of(
                        new Row(
                                List.of(
                                        Cell.text("East"),
                                        Cell.pounds(new BigDecimal("1234.50")),
                                        Cell.percent(47),
                                        Cell.count(1200),
                                        Cell.text(HARM)),
                                false),
                        new Row(
                                List.of(
                                        Cell.text("West"),
                                        Cell.pounds(new BigDecimal("-3.00")),
                                        Cell.missing("Not received"),
                                        Cell.symbol(Symbol.WITHHELD),
                                        Cell.text("")),
                                false),
                        new Row(
                                List.of(
                                        Cell.text("Total"),
                                        Cell.pounds(new BigDecimal("1231.50")),
                                        Cell.percent(47),
                                        Cell.count(1200),
                                        Cell.text("")),
                                true)),
                List.of(Symbol.legend(List.of(Symbol.WITHHELD.text()))));
    }
}

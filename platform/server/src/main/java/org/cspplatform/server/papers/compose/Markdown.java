package org.cspplatform.server.papers.compose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Run;
import org.cspplatform.server.papers.content.Table;

/**
 * Reads what people write in Markdown (CommonMark with tables) into the blocks of a paper. The blocks have no markup, so nothing
 * that is written can become any: HTML stays the text that it is, and a picture is left as its words.
 */
final class Markdown {
    private static final String UNNUMBERED = "";
    /** Deeper nesting than any paper has; more is read as text. */
    private static final int DEEPEST = 20;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    /** The blocks in order; paragraphs have no number yet. */
    List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        addChildren(parser.parse(markdown), blocks);
        return blocks;
    }

    /** Each paragraph, and each item of each list, on its own. */
    List<List<Run>> statements(String markdown) {
        List<List<Run>> statements = new ArrayList<>();
        for (Block block : blocks(markdown)) {
            switch (block) {
                case Block.Paragraph paragraph -> statements.add(paragraph.runs());
                case Block.Items items -> statements.addAll(items.items());
                case Block.Subheading subheading -> statements.add(List.of(Run.plain(subheading.text())));
                default -> {}
            }
        }
        return statements;
    }

    private static void addChildren(Node parent, List<Block> blocks) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child, blocks);
        }
    }

    private static void add(Node node, List<Block> blocks) {
        switch (node) {
            case Heading heading -> blocks.add(new Block.Subheading(Run.text(Runs.of(heading))));
            case Paragraph paragraph -> blocks.add(new Block.Paragraph(UNNUMBERED, Runs.of(paragraph)));
            case ListBlock list -> blocks.add(new Block.Items(list instanceof OrderedList, items(list)));
            case BlockQuote quote -> addChildren(quote, blocks);
            case TableBlock table -> blocks.add(table(table));
            case FencedCodeBlock code -> addText(code.getLiteral(), blocks);
            case IndentedCodeBlock code -> addText(code.getLiteral(), blocks);
            case HtmlBlock html -> addText(html.getLiteral(), blocks);
            default -> {}
        }
    }

    private static void addText(String literal, List<Block> blocks) {
        if (!literal.isBlank()) {
            blocks.add(new Block.Paragraph(UNNUMBERED, List.of(Run.plain(literal.strip()))));
        }
    }

    /** Items of lists inside an item follow it as items of their own. */
    private static List<List<Run>> items(Node list) {
        List<List<Run>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Block> parts = new ArrayList<>();
            addChildren(item, parts);
            for (Block part : parts) {
                switch (part) {
                    case Block.Paragraph paragraph -> items.add(paragraph.runs());
                    case Block.Items inner -> items.addAll(inner.items());
                    case Block.Subheading subheading -> items.add(List.of(Run.plain(subheading.text())));
                    default -> {}
                }
            }
        }
        return items;
    }

    private static Table table(TableBlock block) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(Run.text(Runs.of(cell)));
                }
                rows.add(cells);
            }
        }
        return new Table(
                0,
                "",
                rows.getFirst().stream().map(Table.Column::text).toList(),
                rows.stream()
                        .skip(1)
                        .map(row -> new Table.Row(row.stream().map(Cell::text).toList(), false))
                        .toList(),
                List.of());
    }
}

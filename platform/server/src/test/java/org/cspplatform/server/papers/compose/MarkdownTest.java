package org.cspplatform.server.papers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Run;
import org.cspplatform.server.papers.content.Table;
import org.junit.jupiter.api.Test;

/** What people write, as blocks without markup. */
final class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void paragraphs_lists_headings_and_tables_become_blocks() {
        List<Block> blocks = markdown.blocks("""
            A **bold** and *slanted* [link](https://example.org).

            ## Then

            1. one
               - within
            2. two

            > quoted

            | A | B |
            |---|---|
            | c | d |
            """);
        assertThat(blocks)
                .containsExactly(
                        new Block.Paragraph(
                                "",
                                List.of(
                                        Run.plain("A "),
                                        new Run("bold", true, false, null),
                                        Run.plain(" and "),
                                        new Run("slanted", false, true, null),
                                        Run.plain(" "),
                                        new Run("link", false, false, "https://example.org"),
                                        Run.plain("."))),
                        new Block.Subheading("Then"),
                        new Block.Items(
                                true,
                                List.of(
                                        List.of(Run.plain("one")),
                                        List.of(Run.plain("within")),
                                        List.of(Run.plain("two")))),
                        new Block.Paragraph("", List.of(Run.plain("quoted"))),
                        blocks.getLast());
        assertThat(blocks.getLast()).isInstanceOfSatisfying(Table.class, table -> {
            assertThat(table.columns().getLast().heading()).isEqualTo("B");
            assertThat(table.rows().getFirst().cells().getLast().shown()).isEqualTo("d");
        });
    }

    @Test
    void html_is_text_and_what_would_run_or_fetch_is_no_link() {
        assertThat(markdown.blocks("Say <script>alert(1)</script> now"))
                .containsExactly(new Block.Paragraph("", List.of(Run.plain("Say <script>alert(1)</script> now"))));
        assertThat(markdown.blocks("<iframe src='x'></iframe>"))
                .containsExactly(new Block.Paragraph("", List.of(Run.plain("<iframe src='x'></iframe>"))));
        for (String address :
                List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil", "/own")) {
            assertThat(markdown.blocks("[here](" + address + ")"))
                    .as(address)
                    .containsExactly(new Block.Paragraph("", List.of(Run.plain("here"))));
        }
        assertThat(markdown.blocks("![a picture](https://example.org/x.png)"))
                .containsExactly(new Block.Paragraph("", List.of(Run.plain("a picture"))));
    }

    @Test
    void what_is_nested_without_end_is_read_to_its_end() {
        int most = Section.MOST_WORDS;
        assertThat(markdown.blocks(">".repeat(most))).isNotNull();
        assertThat(markdown.blocks("*a ".repeat(most / 3))).isNotEmpty();
        assertThat(markdown.blocks("**_".repeat(most / 8) + "a" + "_**".repeat(most / 8)))
                .isNotEmpty();
        assertThat(markdown.blocks("[".repeat(most))).isNotEmpty();
        assertThat(markdown.blocks("- ".repeat(most / 2))).isNotNull();
    }

    @Test
    void each_item_and_each_paragraph_is_a_recommendation() {
        assertThat(markdown.statements("- note this\n- agree **that**\n\nAnd more."))
                .extracting(Run::text)
                .containsExactly("note this", "agree that", "And more.");
    }

    @Test
    void sections_paragraphs_tables_are_numbered_in_order() {
        List<Block> blocks = Numbering.number(List.of(
                new Block.Heading("", "One"),
                new Block.Paragraph("", List.of(Run.plain("a"))),
                new Block.Items(false, List.of(List.of(Run.plain("b")))),
                new Block.Paragraph("", List.of(Run.plain("c"))),
                new Block.Heading("", "Two"),
                new Table(0, "", List.of(), List.of(), List.of()),
                new Block.Recommendation("", List.of(Run.plain("d"))),
                new Table(0, "Named", List.of(), List.of(), List.of())));
        assertThat(blocks)
                .containsExactly(
                        new Block.Heading("1", "One"),
                        new Block.Paragraph("1.1", List.of(Run.plain("a"))),
                        new Block.Items(false, List.of(List.of(Run.plain("b")))),
                        new Block.Paragraph("1.2", List.of(Run.plain("c"))),
                        new Block.Heading("2", "Two"),
                        new Table(1, "Two", List.of(), List.of(), List.of()),
                        new Block.Recommendation("2.1", List.of(Run.plain("d"))),
                        new Table(2, "Named", List.of(), List.of(), List.of()));
    }
}

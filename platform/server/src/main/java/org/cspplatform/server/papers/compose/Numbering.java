package org.cspplatform.server.papers.compose;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Picture;
import org.cspplatform.server.papers.content.Table;

/**
 * Gives each part of a paper its number: sections 1, 2, 3; the paragraphs and recommendations of a section 2.1, 2.2; tables and
 * figures 1, 2, 3 through the paper.
 */
final class Numbering {
    private final List<Block> numbered = new ArrayList<>();
    private int section;
    private int paragraph;
    private int table;
    private int picture;
    private String heading = "";

    static List<Block> number(List<Block> blocks) {
        Numbering numbering = new Numbering();
        blocks.forEach(numbering::add);
        return List.copyOf(numbering.numbered);
    }

    private void add(Block block) {
        numbered.add(
                switch (block) {
                    case Block.Heading bare -> {
                        section++;
                        paragraph = 0;
                        heading = bare.text();
                        yield new Block.Heading(String.valueOf(section), bare.text());
                    }
                    case Block.Paragraph bare -> new Block.Paragraph(nextParagraph(), bare.runs());
                    case Block.Recommendation bare -> new Block.Recommendation(nextParagraph(), bare.runs());
                    case Table unnumbered -> {
                        table++;
                        yield named(unnumbered).explained().withNumber(table);
                    }
                    case Picture unnumbered -> {
                        picture++;
                        yield unnumbered.withNumber(picture);
                    }
                    case Block.Subheading subheading -> subheading;
                    case Block.Items items -> items;
                });
    }

    /** A table that somebody wrote has no caption of its own. */
    private Table named(Table written) {
        return written.caption().isEmpty()
                ? new Table(0, heading, written.columns(), written.rows(), written.notes())
                : written;
    }

    private String nextParagraph() {
        paragraph++;
        return section + "." + paragraph;
    }
}

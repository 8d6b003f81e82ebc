package org.cspplatform.server.papers.compose;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.Run;
import org.cspplatform.server.tenancy.Region;

/** Turns sections into the numbered blocks of a paper, with every figure as it is released at this moment. */
@Singleton
public final class Composer {
    private final Markdown markdown = new Markdown();
    private final MoneySections money;
    private final MeasureSections measures;

    Composer(MoneySections money, MeasureSections measures) {
        this.money = money;
        this.measures = measures;
    }

    /** The paper's blocks in the scope of the work at hand. */
    public List<Block> compose(Region region, PaperAudience audience, List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : sections) {
            blocks.add(new Block.Heading("", section.heading()));
            switch (section) {
                case Section.Text text -> blocks.addAll(markdown.blocks(text.words()));
                case Section.Recommendations asked ->
                    markdown.statements(asked.words()).forEach(runs -> blocks.add(new Block.Recommendation("", runs)));
                case Section.Money table -> {
                    blocks.addAll(markdown.blocks(table.words()));
                    blocks.addAll(money.blocks(region, table));
                }
                case Section.Measured measure -> {
                    blocks.addAll(markdown.blocks(measure.words()));
                    blocks.addAll(measures.blocks(region, audience, measure));
                }
            }
        }
        return Numbering.number(blocks);
    }

    static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph("", List.of(Run.plain(text)));
    }
}

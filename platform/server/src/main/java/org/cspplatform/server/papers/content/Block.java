package org.cspplatform.server.papers.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * A part of a paper. Every format renders these and nothing else. The names in JSON are kept for ever, as frozen papers are read
 * by them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Subheading.class, name = "subheading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Recommendation.class, name = "recommendation"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Picture.class, name = "picture")
})
public sealed interface Block
        permits Block.Heading, Block.Subheading, Block.Paragraph, Block.Items, Block.Recommendation, Table, Picture {
    /** The heading of a section, numbered 1, 2, 3. */
    record Heading(String number, String text) implements Block {}

    /** A heading inside a section, without number. */
    record Subheading(String text) implements Block {}

    /** A paragraph, numbered within its section: 2.1, 2.2. */
    record Paragraph(String number, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** A list that belongs to the paragraph before it. */
    record Items(boolean ordered, List<List<Run>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** What the board is asked to agree, numbered as the paragraphs are. */
    record Recommendation(String number, List<Run> runs) implements Block {
        public Recommendation {
            runs = List.copyOf(runs);
        }
    }
}

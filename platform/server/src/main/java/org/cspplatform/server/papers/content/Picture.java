package org.cspplatform.server.papers.content;

import java.util.List;

/**
 * A chart of a paper, drawn when the paper was frozen. Its figures stand in the table that follows it.
 *
 * @param number 1 is the first of the paper
 * @param title states what the chart shows
 * @param description the same for who cannot see it
 * @param svg the drawing
 * @param width in pixels of the drawing
 */
public record Picture(int number, String title, String description, String svg, int width, int height)
        implements Block {

    /** How it is called: "Figure 1: 42% of the money was spent". */
    public String caption() {
        return "Figure " + number + ": " + title;
    }

    public Picture withNumber(int place) {
        return new Picture(place, title, description, svg, width, height);
    }

    /** All pictures among the blocks, in order. */
    public static List<Picture> among(List<Block> blocks) {
        return blocks.stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
    }
}

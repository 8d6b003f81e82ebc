package org.cspplatform.server.charts;

import java.util.List;

/**
 * Partnerships as hexagons of one size, lying roughly as on a map, so that a large area does not outweigh a small one.
 *
 * @param heading of the tiles in the table: "Partnership"
 * @param figure what is shown, as a column of the table
 * @param classes into which the figures fall, from the lowest (palest) to the highest; 2 to 5
 */
public record HexMap(About about, String heading, String figure, List<Tile> tiles, List<String> classes)
        implements Chart {
    private static final int MOST_CLASSES = 5;

    public HexMap {
        tiles = List.copyOf(tiles);
        classes = List.copyOf(classes);
        if (classes.isEmpty() || classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException("A map has 1 to " + MOST_CLASSES + " classes, not " + classes.size());
        }
        for (Tile tile : tiles) {
            boolean known = tile.figure() instanceof Figure.Known;
            if (known && (tile.valueClass() < 0 || tile.valueClass() >= classes.size())) {
                throw new IllegalArgumentException(tile.name() + " is in no class");
            }
        }
    }

    /**
     * One partnership.
     *
     * @param label short enough for its hexagon, about 13 letters
     * @param place from {@link HexLayout}
     * @param valueClass index of its class; without meaning when the figure is withheld or missing
     * @param own whether it is the reader's own
     */
    public record Tile(String name, String label, HexPlace place, Figure figure, int valueClass, boolean own) {}

    @Override
    public ChartTable table() {
        return ChartTable.of(
                List.of(heading, figure, "Class"),
                tiles.stream()
                        .map(tile -> List.of(
                                tile.name(),
                                tile.figure().words(),
                                tile.figure() instanceof Figure.Known ? classes.get(tile.valueClass()) : ""))
                        .toList());
    }
}

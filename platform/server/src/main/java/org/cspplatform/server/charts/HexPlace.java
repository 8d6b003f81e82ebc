package org.cspplatform.server.charts;

/**
 * A place in a grid of hexagons that stand on a corner, in axial coordinates
 * (redblobgames.com/grids/hexagons): {@code q} grows to the right, {@code r} downwards and half a place to the right.
 */
public record HexPlace(int q, int r) {
    /** By column and row, as people count them; every second row, from the second on, lies half a place further right. */
    public static HexPlace at(int column, int row) {
        return new HexPlace(column - Math.floorDiv(row, 2), row);
    }

    /** The column, from the left. */
    public int column() {
        return q + Math.floorDiv(r, 2);
    }

    /** The row, from the top. */
    public int row() {
        return r;
    }
}

package org.cspplatform.disclosure;

import java.util.List;
import java.util.TreeMap;

/** The numbering of a table's cells, the last dimension running fastest, totals and groups included. */
final class Grid {
    private static final int LARGEST = 5_000_000;

    private final List<Axis> axes;
    private final int[] strides;
    private final int size;

    Grid(List<Dimension> dimensions) {
        if (dimensions.stream().map(Dimension::name).distinct().count() < dimensions.size())
            throw new IllegalArgumentException("A table has two dimensions of the same name");
        axes = dimensions.stream().map(Axis::new).toList();
        strides = new int[axes.size()];
        long cells = 1;
        for (int d = axes.size() - 1; d >= 0; d--) {
            strides[d] = (int) cells;
            cells *= axes.get(d).size();
            if (cells > LARGEST) throw new IllegalArgumentException("A table has more than " + LARGEST + " cells");
        }
        size = (int) cells;
    }

    List<Axis> axes() {
        return axes;
    }

    int size() {
        return size;
    }

    int index(String... codes) {
        if (codes.length != axes.size())
            throw new IllegalArgumentException(codes.length + " codes for " + axes.size() + " dimensions");
        int index = 0;
        for (int d = 0; d < codes.length; d++) index += axes.get(d).number(codes[d]) * strides[d];
        return index;
    }

    /** The number of the cell's code in a dimension. */
    int code(int index, int dimension) {
        return index / strides[dimension] % axes.get(dimension).size();
    }

    /** The same cell with another code in one dimension. */
    int moved(int index, int dimension, int code) {
        return index + (code - code(index, dimension)) * strides[dimension];
    }

    boolean isLeaf(int index) {
        for (int d = 0; d < axes.size(); d++) if (!axes.get(d).isLeaf(code(index, d))) return false;
        return true;
    }

    Cell cell(String quantity, int index) {
        TreeMap<String, String> at = new TreeMap<>();
        for (int d = 0; d < axes.size(); d++) axes.get(d).restrict(code(index, d), at);
        return new Cell(quantity, at);
    }

    /** The position of a dimension, -1 when the table has none of this name. */
    int dimension(String name) {
        for (int d = 0; d < axes.size(); d++) if (axes.get(d).name().equals(name)) return d;
        return -1;
    }
}

package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A table of whole numbers, not below nought, over any number of dimensions. Its leaves are given, every group and total is worked
 * out. A table of counts counts people or events; a table of magnitudes adds up what its contributors have (pence, hours), and
 * remembers them, for the rules of dominance.
 *
 * <p>Immutable; made by {@link #counts} or {@link #magnitudes}.
 */
public final class Table {
    /** No figure may be larger, so that all arithmetic stays exact. */
    public static final long LARGEST = 1_000_000_000_000L;

    private final String quantity;
    private final Grid grid;
    private final long[] values;
    private final List<Contributions> contributions;

    private Table(String quantity, Grid grid, long[] values, List<Contributions> contributions) {
        this.quantity = quantity;
        this.grid = grid;
        this.values = values;
        this.contributions = contributions;
    }

    /** A table of counts. Leaves not given are nought. */
    public static Builder counts(String quantity, Dimension... dimensions) {
        return new Builder(quantity, List.of(dimensions), false);
    }

    /** A table of magnitudes. */
    public static Builder magnitudes(String quantity, Dimension... dimensions) {
        return new Builder(quantity, List.of(dimensions), true);
    }

    public String quantity() {
        return quantity;
    }

    public List<Dimension> dimensions() {
        return grid.axes().stream().map(Axis::dimension).toList();
    }

    public boolean isMagnitude() {
        return !contributions.isEmpty();
    }

    /** How many cells there are, totals included. */
    public int size() {
        return values.length;
    }

    /** The true figure at one code of each dimension, in the order of the dimensions. */
    public long value(String... codes) {
        return values[grid.index(codes)];
    }

    /** The key of the cell at one code of each dimension. */
    public Cell cell(String... codes) {
        return grid.cell(quantity, grid.index(codes));
    }

    /** The key of every cell, totals included, the last dimension running fastest. */
    public List<Cell> cells() {
        return IntStream.range(0, values.length)
                .mapToObj(index -> grid.cell(quantity, index))
                .toList();
    }

    /**
     * The true figure of every cell.
     *
     * @return empty when two cells that should be the same by their keys are not
     */
    public Optional<Map<Cell, Long>> figures() {
        Map<Cell, Long> figures = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Long other = figures.put(grid.cell(quantity, i), values[i]);
            if (other != null && other != values[i]) return Optional.empty();
        }
        return Optional.of(figures);
    }

    Grid grid() {
        return grid;
    }

    long value(int index) {
        return values[index];
    }

    /** Who has a part in a cell of a table of magnitudes. */
    Contributions contributions(int index) {
        return contributions.get(index);
    }

    /** Collects the leaves of a table. Not for several threads. */
    public static final class Builder {
        private final String quantity;
        private final Grid grid;
        private final long[] values;
        private final List<Map<String, Long>> amounts = new ArrayList<>();

        private Builder(String quantity, List<Dimension> dimensions, boolean magnitude) {
            this.quantity = quantity;
            grid = new Grid(dimensions);
            values = new long[grid.size()];
            if (magnitude) for (int i = 0; i < values.length; i++) amounts.add(new TreeMap<>());
        }

        /**
         * Adds to a leaf of a table of counts.
         *
         * @param codes a leaf of each dimension, in their order
         */
        public Builder add(long count, String... codes) {
            if (!amounts.isEmpty())
                throw new IllegalStateException("A table of magnitudes needs the contributor's name");
            addTo(leaf(codes), count);
            return this;
        }

        /** Adds what one contributor has in a leaf of a table of magnitudes. */
        public Builder contribute(String contributor, long amount, String... codes) {
            if (amounts.isEmpty()) throw new IllegalStateException("A table of counts has no contributors");
            int leaf = leaf(codes);
            addTo(leaf, amount);
            addUp(leaf, 0, above -> amounts.get(above).merge(contributor, amount, Long::sum));
            return this;
        }

        public Table build() {
            return new Table(
                    quantity,
                    grid,
                    values.clone(),
                    amounts.stream().map(Contributions::of).toList());
        }

        private int leaf(String... codes) {
            int leaf = grid.index(codes);
            if (!grid.isLeaf(leaf))
                throw new IllegalArgumentException("Not a leaf, so it is worked out: " + String.join(", ", codes));
            return leaf;
        }

        private void addTo(int leaf, long amount) {
            if (amount < 0) throw new IllegalArgumentException("A figure below nought: " + amount);
            if (amount > LARGEST - values[0]) throw new IllegalArgumentException("Figures beyond " + LARGEST);
            addUp(leaf, 0, above -> values[above] += amount);
        }

        /** Visits the cell and every group and total it is part of. */
        private void addUp(int index, int dimension, IntConsumer visit) {
            if (dimension == grid.axes().size()) {
                visit.accept(index);
                return;
            }
            Axis axis = grid.axes().get(dimension);
            for (int code = grid.code(index, dimension); code >= 0; code = axis.parent(code))
                addUp(grid.moved(index, dimension, code), dimension + 1, visit);
        }
    }
}

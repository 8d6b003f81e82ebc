package org.cspplatform.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * All figures that belong together, numbered: the cells of the present tables first, then cells of earlier releases, then what was
 * added between releases. Independent of what the present release shows.
 */
final class Universe {
    /** Owner of a figure that no single contributor knows. */
    static final int NOBODY = -1;

    private final Map<Cell, Integer> present;
    private final Map<Integer, Need> needs;
    private final boolean[] magnitude;
    private final long[] truth;
    private final Guess[] known;
    private final int[] owners;
    private final Map<String, Integer> contributors;
    private final Sums sums;
    private final Sums allSums;

    private Universe(Builder builder) {
        present = builder.present;
        needs = builder.needs;
        int size = builder.size;
        magnitude = Arrays.copyOf(builder.magnitude, size);
        truth = Arrays.copyOf(builder.truth, size);
        known = Arrays.copyOf(builder.known, size);
        owners = Arrays.copyOf(builder.owners, size);
        contributors = Map.copyOf(builder.contributors);
        sums = builder.sums.build(size);
        allSums = builder.implied ? builder.allSums.build(size) : sums;
    }

    static Universe of(TableSet set, Policy policy, History history) {
        Builder builder = new Builder();
        for (Table table : set.tables()) {
            int[] ids = IntStream.range(0, table.size())
                    .map(i -> builder.present(table, i, owner(builder, table, i, set)))
                    .toArray();
            builder.addUp(table, ids);
            Sensitivity.of(table, set, policy).forEach((i, need) -> builder.needs.merge(ids[i], need, Need::or));
        }
        new Past(builder, policy).add(history);
        return new Universe(builder);
    }

    static int owner(Builder builder, Table table, int index, TableSet set) {
        int dimension = set.contributor().map(table.grid()::dimension).orElse(-1);
        if (dimension < 0) return NOBODY;
        Axis axis = table.grid().axes().get(dimension);
        int code = table.grid().code(index, dimension);
        return axis.isLeaf(code) ? builder.owner(axis.code(code)) : NOBODY;
    }

    /** How many figures there are in all. */
    int size() {
        return truth.length;
    }

    /** How many of them are cells of the present tables; these come first. */
    int presentSize() {
        return present.size();
    }

    Map<Cell, Integer> present() {
        return present;
    }

    Map<Integer, Need> needs() {
        return needs;
    }

    boolean isMagnitude(int figure) {
        return magnitude[figure];
    }

    long truth(int figure) {
        return truth[figure];
    }

    /** What earlier releases and common sense tell of a figure. */
    Guess known(int figure) {
        return known[figure];
    }

    int owner(int figure) {
        return owners[figure];
    }

    /** The number of a contributor. */
    int contributor(String code) {
        Integer number = contributors.get(code);
        if (number == null) throw new IllegalArgumentException("No contributor is called " + code);
        return number;
    }

    Sums sums() {
        return sums;
    }

    /** Those, and some that follow from them, which make more plain what is known anyway. */
    Sums allSums() {
        return allSums;
    }

    /** Numbers the figures. */
    static final class Builder {
        private final Map<Cell, Integer> present = new LinkedHashMap<>();
        private final Map<String, Integer> contributors = new HashMap<>();
        private final Map<Integer, Need> needs = new LinkedHashMap<>();
        private final Sums.Builder sums = new Sums.Builder();
        private final Sums.Builder allSums = new Sums.Builder();
        private boolean implied;
        private boolean[] magnitude = new boolean[64];
        private long[] truth = new long[64];
        private Guess[] known = new Guess[64];
        private int[] owners = new int[64];
        private int size;

        private Builder() {}

        int owner(String contributor) {
            return contributors.computeIfAbsent(contributor, _ -> contributors.size());
        }

        private int present(Table table, int index, int owner) {
            Cell cell = table.grid().cell(table.quantity(), index);
            Integer before = present.get(cell);
            if (before == null) {
                present.put(cell, size);
                return figure(table.value(index), Guess.ANYTHING, owner, table.isMagnitude());
            }
            if (truth[before] != table.value(index))
                throw new IllegalArgumentException(
                        "Two tables differ at " + cell + ": " + truth[before] + " and " + table.value(index));
            return before;
        }

        OptionalInt find(Cell cell) {
            Integer id = present.get(cell);
            return id == null ? OptionalInt.empty() : OptionalInt.of(id);
        }

        int figure(long value, Guess guess, int owner, boolean ofMagnitude) {
            if (size == truth.length) {
                magnitude = Arrays.copyOf(magnitude, 2 * size);
                truth = Arrays.copyOf(truth, 2 * size);
                known = Arrays.copyOf(known, 2 * size);
                owners = Arrays.copyOf(owners, 2 * size);
            }
            magnitude[size] = ofMagnitude;
            truth[size] = value;
            known[size] = guess;
            owners[size] = owner;
            return size++;
        }

        long truth(int figure) {
            return truth[figure];
        }

        int owner(int figure) {
            return owners[figure];
        }

        boolean isMagnitude(int figure) {
            return magnitude[figure];
        }

        void learn(int figure, Guess guess) {
            known[figure] = known[figure].and(guess);
        }

        void need(int figure, Need need) {
            needs.putIfAbsent(figure, need);
        }

        void sum(int total, int... parts) {
            sums.add(total, parts);
            allSums.add(total, parts);
        }

        /** Every group and total of a table is the sum of its parts. */
        void addUp(Table table, int[] ids) {
            forEachSum(table, ids, (parts, total) -> {
                if (contains(parts, total)) rest(parts, total);
                else sum(total, parts);
            });
        }

        private static boolean contains(int[] parts, int figure) {
            return IntStream.of(parts).anyMatch(part -> part == figure);
        }

        /** Where one code means no more than the total does, nobody can have another; everybody knows that. */
        private void rest(int[] parts, int total) {
            for (int part : parts) if (part != total) learn(part, new Guess(0, 0));
        }

        /** The same of figures for which that follows from other sums. */
        void addUpAnyway(Table table, int[] ids) {
            implied = true;
            forEachSum(table, ids, (parts, total) -> {
                if (!contains(parts, total)) allSums.add(total, parts);
            });
        }

        private static void forEachSum(Table table, int[] ids, ObjIntConsumer<int[]> add) {
            Grid grid = table.grid();
            for (int d = 0; d < grid.axes().size(); d++) {
                Axis axis = grid.axes().get(d);
                for (int i = 0; i < ids.length; i++) {
                    int dimension = d;
                    int total = i;
                    int code = grid.code(i, d);
                    if (axis.isLeaf(code)) continue;
                    int[] parts = Arrays.stream(axis.parts(code))
                            .map(part -> ids[grid.moved(total, dimension, part)])
                            .toArray();
                    add.accept(parts, ids[i]);
                }
            }
        }
    }
}

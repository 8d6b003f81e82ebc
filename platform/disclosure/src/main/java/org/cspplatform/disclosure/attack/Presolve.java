package org.cspplatform.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Makes equations of what is known, narrows the bounds as far as each alone allows, leaves out what is settled, and parts the rest
 * into systems that have nothing to do with each other.
 */
final class Presolve {
    private final int unknowns;
    private final Equations equations;
    private final Box box;
    private final boolean contradicts;

    Presolve(Knowledge knowledge) {
        unknowns = knowledge.size();
        List<Equation> rows = new ArrayList<>();
        List<long[]> slacks = new ArrayList<>();
        for (Sum sum : knowledge.sums()) rows.add(equation(sum, slacks));
        int size = unknowns + slacks.size();
        long[] least = new long[size];
        long[] greatest = new long[size];
        for (int i = 0; i < size; i++) {
            least[i] = i < unknowns ? knowledge.least(i) : slacks.get(i - unknowns)[0];
            greatest[i] = i < unknowns ? knowledge.greatest(i) : slacks.get(i - unknowns)[1];
        }
        equations = new Equations(rows, size);
        box = new Box(least, greatest);
        contradicts = !equations.narrow(box);
    }

    /** A total that is known within a range is one more unknown: {@code Σ … - total = 0}. */
    private Equation equation(Sum sum, List<long[]> slacks) {
        if (sum.low() == sum.high()) return new Equation(sum.indices(), sum.factors(), sum.low());
        int[] indices = Arrays.copyOf(sum.indices(), sum.indices().length + 1);
        int[] factors = Arrays.copyOf(sum.factors(), indices.length);
        indices[indices.length - 1] = unknowns + slacks.size();
        factors[indices.length - 1] = -1;
        slacks.add(new long[] {sum.low(), sum.high()});
        return new Equation(indices, factors, 0);
    }

    /** Whether no table at all agrees with what is known. */
    boolean contradicts() {
        return contradicts;
    }

    Box box() {
        return box;
    }

    /** The unknowns that are not settled yet, by the systems in which they hang together. */
    List<Part> parts() {
        int[] group = new int[box.size()];
        Arrays.setAll(group, i -> i);
        List<Equation> rows = equations.rows().stream()
                .map(this::open)
                .filter(row -> row.indices().length > 0)
                .toList();
        for (Equation row : rows)
            for (int unknown : row.indices()) group[root(group, unknown)] = root(group, row.indices()[0]);
        List<List<Integer>> members = new ArrayList<>(Collections.nCopies(box.size(), List.of()));
        for (int i = 0; i < box.size(); i++) {
            if (box.isFixed(i)) continue;
            int root = root(group, i);
            if (members.get(root).isEmpty()) members.set(root, new ArrayList<>());
            members.get(root).add(i);
        }
        List<List<Equation>> own = new ArrayList<>(Collections.nCopies(box.size(), List.of()));
        for (Equation row : rows) {
            int root = root(group, row.indices()[0]);
            if (own.get(root).isEmpty()) own.set(root, new ArrayList<>());
            own.get(root).add(row);
        }
        List<Part> parts = new ArrayList<>();
        int[] local = new int[box.size()];
        for (int root = 0; root < box.size(); root++)
            if (!members.get(root).isEmpty()) parts.add(part(members.get(root), own.get(root), local));
        return parts;
    }

    private static int root(int[] group, int start) {
        int at = start;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /** The equation without what is settled; with nothing left when a range says no more than the bounds do. */
    private Equation open(Equation row) {
        long value = row.value();
        int count = 0;
        int[] indices = new int[row.indices().length];
        int[] factors = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            int unknown = row.indices()[i];
            if (box.isFixed(unknown)) {
                value -= row.factors()[i] * box.least()[unknown];
            } else {
                indices[count] = unknown;
                factors[count++] = row.factors()[i];
            }
        }
        Equation open = new Equation(Arrays.copyOf(indices, count), Arrays.copyOf(factors, count), value);
        return saysNothing(open) ? new Equation(new int[0], new int[0], 0) : open;
    }

    private boolean saysNothing(Equation row) {
        int last = row.indices().length - 1;
        if (last < 0 || row.indices()[last] < unknowns) return false;
        Equation others = new Equation(Arrays.copyOf(row.indices(), last), Arrays.copyOf(row.factors(), last), 0);
        int slack = row.indices()[last];
        return box.least()[slack] + row.value() <= others.least(box)
                && others.greatest(box) <= box.greatest()[slack] + row.value();
    }

    private Part part(List<Integer> members, List<Equation> rows, int[] local) {
        int[] origin = members.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < origin.length; i++) local[origin[i]] = i;
        List<Equation> renamed = rows.stream()
                .map(row -> new Equation(
                        Arrays.stream(row.indices()).map(i -> local[i]).toArray(), row.factors(), row.value()))
                .toList();
        Box own = new Box(
                Arrays.stream(origin).mapToLong(i -> box.least()[i]).toArray(),
                Arrays.stream(origin).mapToLong(i -> box.greatest()[i]).toArray());
        return new Part(origin, new Equations(renamed, origin.length), own);
    }
}

package org.cspplatform.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The smallest set of cells whose suppression makes a release safe, exactly: to compare heuristics with, on small tables.
 *
 * <p>Who sees less can conclude less, so whatever is unsafe stays so when cells are shown again. A largest set that is still unsafe
 * when suppressed therefore means that at least one of the other cells has to be suppressed. The smallest set that hits all such
 * demands found so far is tried; when it is unsafe it yields one more demand (the implicit hitting set method: R. Karp and E.
 * Moreno-Centeno, "The implicit hitting set approach", Operations Research 61, 2013).
 */
public final class Optimum {
    private final int cells;
    private final Predicate<BitSet> safe;
    private final List<BitSet> demands = new ArrayList<>();
    private final Meter meter;
    private BitSet best = new BitSet();

    private Optimum(int cells, Predicate<BitSet> safe, Budget budget) {
        this.cells = cells;
        this.safe = safe;
        meter = new Meter(budget);
    }

    /**
     * Finds it.
     *
     * @param cells how many cells could be suppressed beyond the primaries
     * @param safe whether a release is safe with these suppressed as well; must not turn false when more are
     * @return empty when the release is unsafe with all of them suppressed, or the budget ended
     */
    public static Optional<BitSet> smallest(int cells, Predicate<BitSet> safe, Budget budget) {
        return new Optimum(cells, safe, budget).find();
    }

    private Optional<BitSet> find() {
        BitSet all = new BitSet();
        all.set(0, cells);
        if (!safe.test(all)) return Optional.empty();
        BitSet tried = new BitSet();
        while (!safe.test(tried)) {
            if (meter.isSpent()) return Optional.empty();
            demands.add(missing(tried));
            best = all;
            hit(new BitSet(), new BitSet());
            tried = best;
        }
        return meter.isSpent() ? Optional.empty() : Optional.of((BitSet) tried.clone());
    }

    /** Adds to what is unsafe as long as it stays so; of what is left at least one must be suppressed. */
    private BitSet missing(BitSet unsafe) {
        BitSet largest = (BitSet) unsafe.clone();
        BitSet missing = new BitSet();
        for (int i = 0; i < cells; i++) {
            if (largest.get(i)) continue;
            largest.set(i);
            if (!safe.test(largest)) continue;
            largest.clear(i);
            missing.set(i);
        }
        return missing;
    }

    /** The smallest set that meets all demands, by branch and bound; {@code barred} was tried already. */
    private void hit(BitSet chosen, BitSet barred) {
        if (!meter.spend() || chosen.cardinality() + disjoint(chosen, barred) >= best.cardinality()) return;
        BitSet next = new BitSet();
        for (BitSet demand : demands) {
            if (demand.intersects(chosen)) continue;
            BitSet open = (BitSet) demand.clone();
            open.andNot(barred);
            if (open.isEmpty()) return;
            if (next.isEmpty() || open.cardinality() < next.cardinality()) next = open;
        }
        if (next.isEmpty()) {
            best = (BitSet) chosen.clone();
            return;
        }
        BitSet tried = (BitSet) barred.clone();
        for (int cell = next.nextSetBit(0); cell >= 0; cell = next.nextSetBit(cell + 1)) {
            chosen.set(cell);
            hit(chosen, tried);
            chosen.clear(cell);
            tried.set(cell);
        }
    }

    /** Demands that have no cell in common need a cell each. */
    private int disjoint(BitSet chosen, BitSet barred) {
        BitSet used = (BitSet) barred.clone();
        int count = 0;
        for (BitSet demand : demands) {
            if (demand.intersects(chosen)) continue;
            BitSet open = (BitSet) demand.clone();
            open.andNot(barred);
            if (open.intersects(used)) continue;
            used.or(open);
            count++;
        }
        return count;
    }
}

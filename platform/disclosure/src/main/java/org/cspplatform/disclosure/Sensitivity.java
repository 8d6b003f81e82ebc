package org.cspplatform.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.disclosure.Rule.Dominance;
import org.cspplatform.disclosure.Rule.FewContributors;
import org.cspplatform.disclosure.Rule.PriorShare;
import org.cspplatform.disclosure.Rule.Threshold;
import org.cspplatform.disclosure.Rule.WholeGroup;

/** Finds the sensitive cells of a table, by their index in its grid, and what each needs. */
final class Sensitivity {
    /** How far a magnitude of few contributors must stay uncertain, either way: our choice, as no rule says. */
    private static final double MARGIN = 0.2;

    private final Table table;
    private final Grid grid;
    private final Optional<String> contributor;
    private final Set<String> withheld;
    private final Map<Integer, Need> found = new HashMap<>();

    private Sensitivity(Table table, TableSet set) {
        this.table = table;
        this.grid = table.grid();
        this.contributor = set.contributor();
        this.withheld = set.withheld();
    }

    static Map<Integer, Need> of(Table table, TableSet set, Policy policy) {
        Sensitivity sensitivity = new Sensitivity(table, set);
        for (Rule rule : policy.rules()) if (!(rule instanceof FewContributors)) sensitivity.apply(rule);
        for (Rule rule : policy.rules()) if (rule instanceof FewContributors few) sensitivity.few(few.minimum());
        return sensitivity.found;
    }

    private void apply(Rule rule) {
        for (int i = 0; i < table.size(); i++) {
            switch (rule) {
                case Threshold threshold -> threshold(i, threshold);
                case Dominance dominance -> dominance(i, dominance);
                case PriorShare share -> priorShare(i, share.share());
                case WholeGroup group -> wholeGroup(i, grid.dimension(group.dimension()));
                case FewContributors _ -> {}
            }
        }
    }

    private void threshold(int cell, Threshold rule) {
        long count = table.isMagnitude() ? table.contributions(cell).count() : table.value(cell);
        if (count >= rule.minimum() || (count == 0 && !rule.noughtToo())) return;
        String reason = "fewer than " + rule.minimum();
        if (table.isMagnitude()) margin(cell, (long) Math.ceil((double) table.value(cell) * MARGIN), reason);
        else found.put(cell, Need.range(count, rule.noughtToo() ? 0 : 1, rule.minimum() - 1, reason));
    }

    /** The required margin is (100 / k) times the n largest, less the cell: Hundepool et al. (2012), table 4.3. */
    private void dominance(int cell, Dominance rule) {
        if (!table.isMagnitude()) return;
        long largest = table.contributions(cell).largest(rule.largest());
        if ((double) largest <= rule.share() * (double) table.value(cell)) return;
        margin(cell, (long) Math.ceil((double) largest / rule.share()) - table.value(cell), "dominance");
    }

    /** The required margin is p times the largest, less what neither of the two largest has: the same table. */
    private void priorShare(int cell, double share) {
        if (!table.isMagnitude()) return;
        long rest = table.value(cell) - table.contributions(cell).largest(2);
        double wanted = share * (double) table.contributions(cell).largest(1);
        if ((double) rest < wanted) margin(cell, (long) Math.ceil(wanted - (double) rest), "p %");
    }

    private void margin(int cell, long margin, String reason) {
        long truth = table.value(cell);
        long wide = Math.max(1, margin);
        Need need = Need.range(truth, Math.max(0, truth - wide), truth + wide, reason);
        found.merge(cell, need, Need::or);
    }

    /** The full code and an empty one beside it, under the same total. */
    private void wholeGroup(int cell, int dimension) {
        if (dimension < 0 || table.value(cell) == 0) return;
        Axis axis = grid.axes().get(dimension);
        int[] parts = axis.parts(grid.code(cell, dimension));
        if (parts.length < 2) return;
        int empty = -1;
        int full = -1;
        for (int part : parts) {
            int at = grid.moved(cell, dimension, part);
            if (table.value(at) == table.value(cell)) full = at;
            else if (table.value(at) == 0 && empty < 0) empty = at;
        }
        // Where the code means what the group does, everybody knows that the whole group has it.
        if (full < 0 || grid.cell("", full).equals(grid.cell("", cell))) return;
        found.putIfAbsent(full, Need.inexact(table.value(full), "a whole group"));
        found.putIfAbsent(empty, Need.inexact(0, "none of a group"));
    }

    private void few(int minimum) {
        int dimension = contributor.map(grid::dimension).orElse(-1);
        if (dimension < 0) return;
        Axis axis = grid.axes().get(dimension);
        boolean shown = !withheld.contains(axis.name());
        for (int i = 0; i < table.size(); i++) {
            if (axis.isLeaf(grid.code(i, dimension)) || table.value(i) == 0) continue;
            int contributing = 0;
            boolean harmless = shown;
            for (int code = 1; code < axis.size(); code++) {
                int own = grid.moved(i, dimension, code);
                if (!axis.isLeaf(code) || table.value(own) == 0 || !within(axis, code, grid.code(i, dimension)))
                    continue;
                contributing++;
                harmless &= !found.containsKey(own);
            }
            if (contributing < minimum && !harmless)
                found.putIfAbsent(i, Need.inexact(table.value(i), "fewer than " + minimum + " contributors"));
        }
    }

    private static boolean within(Axis axis, int code, int group) {
        int above = code;
        while (above > group) above = axis.parent(above);
        return above == group;
    }
}

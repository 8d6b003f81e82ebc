package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.disclosure.attack.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables safe to release.
 *
 * <p>The attacker knows everything shown, that totals are the sums of their parts, the rules, what earlier releases showed, and that
 * figures are whole and not below nought; a contributor also knows its own figures. A release is safe when every value which the rules
 * want to stay possible for a sensitive cell, stays possible: for each there is a witness, another set of figures that looks the same
 * to the attacker. Nothing is released that lacks one.
 */
public final class Disclosure {
    /** Choices looked at, up to which further orders are tried to suppress less: small tables only. */
    private static final long CHEAP = 500_000;

    private static final int ATTEMPTS = 8;

    private Disclosure() {}

    /**
     * Protects tables.
     *
     * @param history earlier releases to the same audience
     * @param budget when its time is over, what could not be made safe is dropped
     */
    public static Protected protect(TableSet tables, Policy policy, History history, Budget budget) {
        Clock clock = new Clock(budget);
        List<String> dropped = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Universe whole = Universe.of(tables, policy, history);
        Rounded rounded = Rounded.of(
                whole,
                policy,
                new Budget(budget.steps(), budget.time().dividedBy(4).plusNanos(1)));
        rounded.shortfall(policy).ifPresent(reasons::add);
        TableSet now = tables;
        while (true) {
            clock.nextTry();
            Universe universe = Universe.of(now, policy, history);
            Optional<Shield> shield = strongest(universe, rounded, withheld(now, universe), clock, reasons);
            if (shield.isPresent())
                return new Protected(
                        tables,
                        rounded.policy(),
                        cells(shield.get(), rounded, universe),
                        dropped,
                        reasons,
                        statistics(shield.get(), clock));
            Optional<String> next = nextToDrop(now);
            if (next.isEmpty()) return nothing(tables, rounded.policy(), universe, dropped, reasons, clock);
            dropped.add(next.get());
            reasons.add("The breakdown by " + next.get() + " is dropped");
            now = now.withholding(next.get());
        }
    }

    /** Of some shields the one that suppresses least, on small tables; on others the first. */
    private static Optional<Shield> strongest(
            Universe universe, Rounded rounded, boolean[] withheld, Clock clock, List<String> reasons) {
        Unavoidable unavoidable = new Unavoidable(universe, rounded.policy(), withheld);
        @Nullable Shield best = null;
        for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || clock.work() < CHEAP); attempt++) {
            List<Goal> goals = new ArrayList<>();
            universe.needs().forEach((figure, need) -> {
                for (Need.Side side : need.sides()) goals.add(new Goal(figure, need, side, unavoidable));
            });
            Shield shield = new Shield(universe, rounded, withheld, goals, clock, new Effort(30, 24, 0.6, attempt));
            boolean holds = shield.raise();
            if (!holds && best == null && attempt == 0)
                reasons.add(
                        clock.isOver()
                                ? "The time was not enough to make the tables safe"
                                : "A cell could not be made safe (" + shield.failure() + ")");
            if (holds && (best == null || shield.secondaryCount() < best.secondaryCount())) best = shield;
            if (best != null && best.secondaryCount() == 0) break;
        }
        return Optional.ofNullable(best);
    }

    /** Which cells are withheld, by their number: those that no table shows. */
    static boolean[] withheld(TableSet tables, Universe universe) {
        boolean[] withheld = new boolean[universe.presentSize()];
        Arrays.fill(withheld, true);
        for (Table table : tables.tables()) {
            for (int i = 0; i < table.size(); i++) {
                if (isShown(table.grid(), i, tables)) {
                    Integer id = universe.present().get(table.grid().cell(table.quantity(), i));
                    if (id != null) withheld[id] = false;
                }
            }
        }
        return withheld;
    }

    private static boolean isShown(Grid grid, int index, TableSet tables) {
        for (int d = 0; d < grid.axes().size(); d++)
            if (grid.code(index, d) > 0
                    && tables.withheld().contains(grid.axes().get(d).name())) return false;
        return true;
    }

    /** The finest breakdown goes first, that by contributors last. */
    private static Optional<String> nextToDrop(TableSet tables) {
        return tables.tables().stream()
                .flatMap(table -> table.grid().axes().stream())
                .filter(axis -> !tables.withheld().contains(axis.name()))
                .max(Comparator.comparing((Axis axis) -> !tables.contributor().equals(Optional.of(axis.name())))
                        .thenComparingInt(Axis::size))
                .map(Axis::name);
    }

    private static Map<Cell, Shown> cells(Shield shield, Rounded rounded, Universe universe) {
        Pattern pattern = shield.pattern();
        Map<Cell, Shown> cells = new LinkedHashMap<>();
        universe.present().forEach((cell, id) -> {
            if (pattern.isWithheld(id)) cells.put(cell, new Shown.NotReleased());
            else if (pattern.isSuppressed(id)) cells.put(cell, new Shown.Suppressed());
            else cells.put(cell, new Shown.Value(rounded.figure(id)));
        });
        return cells;
    }

    private static Statistics statistics(Shield shield, Clock clock) {
        int witnesses = shield.goals().stream()
                .mapToInt(goal -> goal.witnesses().size())
                .sum();
        int secondaries = shield.secondaryCount();
        return new Statistics(
                shield.cellCount(), shield.suppressedCount() - secondaries, secondaries, witnesses, clock.elapsed());
    }

    private static Protected nothing(
            TableSet tables,
            Policy policy,
            Universe universe,
            List<String> dropped,
            List<String> reasons,
            Clock clock) {
        Map<Cell, Shown> cells = new LinkedHashMap<>();
        universe.present().keySet().forEach(cell -> cells.put(cell, new Shown.NotReleased()));
        reasons.add("Nothing is released");
        return new Protected(
                tables, policy, cells, dropped, reasons, new Statistics(cells.size(), 0, 0, 0, clock.elapsed()));
    }
}

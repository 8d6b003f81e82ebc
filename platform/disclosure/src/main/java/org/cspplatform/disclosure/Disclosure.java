package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
        TableSet now = tables;
        while (true) {
            Universe universe = Universe.of(now, policy, history);
            boolean[] withheld = withheld(now, universe);
            Optional<Shield> shield = strongest(universe, policy, withheld, clock, reasons);
            if (shield.isPresent()) return release(tables, policy, shield.get(), universe, dropped, reasons, clock);
            Optional<String> next = clock.isOver() ? Optional.empty() : nextToDrop(now);
            if (next.isEmpty()) return nothing(tables, policy, universe, reasons, clock);
            dropped.add(next.get());
            reasons.add("The breakdown by " + next.get() + " is dropped: it could not be made safe");
            now = now.withholding(next.get());
        }
    }

    private static Optional<Shield> strongest(
            Universe universe, Policy policy, boolean[] withheld, Clock clock, List<String> reasons) {
        Unavoidable unavoidable = new Unavoidable(universe, policy, withheld);
        @Nullable Shield best = null;
        for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || clock.work() < CHEAP); attempt++) {
            List<Goal> goals = new ArrayList<>();
            universe.needs().forEach((figure, need) -> {
                for (Need.Side side : need.sides()) goals.add(new Goal(figure, need, side, unavoidable));
            });
            Shield shield = new Shield(universe, policy, withheld, goals, clock, new Effort(30, 24, 0.6, attempt));
            if (shield.raise()) {
                if (best == null || shield.secondaryCount() < best.secondaryCount()) best = shield;
                if (best.secondaryCount() == 0) break;
            } else if (best == null && attempt == ATTEMPTS - 1) {
                reasons.addAll(shield.failures());
            }
        }
        return Optional.ofNullable(best);
    }

    /** Which cells are withheld, by their number. */
    static boolean[] withheld(TableSet tables, Universe universe) {
        boolean[] withheld = new boolean[universe.presentSize()];
        universe.present()
                .forEach(
                        (cell, id) -> withheld[id] = cell.at().keySet().stream().anyMatch(tables.withheld()::contains));
        return withheld;
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

    private static Protected release(
            TableSet tables,
            Policy policy,
            Shield shield,
            Universe universe,
            List<String> dropped,
            List<String> reasons,
            Clock clock) {
        Pattern pattern = shield.pattern();
        Map<Cell, Shown> cells = new LinkedHashMap<>();
        universe.present().forEach((cell, id) -> cells.put(cell, shown(pattern, policy, universe, id)));
        int suppressed = (int) IntStream.range(0, universe.presentSize())
                .filter(pattern::isSuppressed)
                .count();
        int witnesses = shield.goals().stream()
                .mapToInt(goal -> goal.witnesses().size())
                .sum();
        int secondaries = shield.secondaryCount();
        Statistics statistics =
                new Statistics(cells.size(), suppressed - secondaries, secondaries, witnesses, clock.elapsed());
        return new Protected(tables, policy, cells, dropped, reasons, statistics);
    }

    private static Shown shown(Pattern pattern, Policy policy, Universe universe, int cell) {
        if (pattern.isWithheld(cell)) return new Shown.NotReleased();
        if (pattern.isSuppressed(cell)) return new Shown.Suppressed();
        return new Shown.Value(policy.rounding().shown(universe.truth(cell)));
    }

    private static Protected nothing(
            TableSet tables, Policy policy, Universe universe, List<String> reasons, Clock clock) {
        Map<Cell, Shown> cells = new LinkedHashMap<>();
        universe.present().keySet().forEach(cell -> cells.put(cell, new Shown.NotReleased()));
        reasons.add(
                clock.isOver()
                        ? "Nothing is released: the time was not enough"
                        : "Nothing is released: it could not be made safe");
        List<String> all = tables.tables().stream()
                .flatMap(table -> table.dimensions().stream())
                .map(Dimension::name)
                .distinct()
                .toList();
        return new Protected(
                tables, policy, cells, all, reasons, new Statistics(cells.size(), 0, 0, 0, clock.elapsed()));
    }
}

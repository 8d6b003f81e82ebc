package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Balanced changes found before: what moved one figure may well move another, forwards or backwards, and several times over. */
final class Circuits {
    private static final int KEPT = 24;

    private final Universe universe;
    private final Pattern pattern;
    private final Map<Integer, List<Move>> through = new HashMap<>();
    private int next;

    Circuits(Universe universe, Pattern pattern) {
        this.universe = universe;
        this.pattern = pattern;
    }

    void keep(Move move) {
        Move circuit = move.reduced();
        for (int figure : circuit.figures()) {
            List<Move> known = through.computeIfAbsent(figure, _ -> new ArrayList<>());
            if (known.size() < KEPT) known.add(circuit);
            else known.set(Math.floorMod(next++, KEPT), circuit);
        }
    }

    /**
     * Changes the figure by as much of the wanted change as one circuit gives.
     *
     * @return how much it was changed; 0 when no circuit helps
     */
    long apply(int figure, long wanted, Trial trial, int sparing) {
        for (Move circuit : through.getOrDefault(figure, List.of())) {
            long own = circuit.change(figure);
            long times = wanted / own;
            if (times == 0 || !circuit.spares(universe, sparing)) continue;
            times = most(circuit, times, trial);
            if (times == 0) continue;
            for (int i = 0; i < circuit.figures().length; i++)
                trial.add(circuit.figures()[i], times * circuit.changes()[i]);
            return times * own;
        }
        return 0;
    }

    /** How many times over the circuit is possible, up to the wanted number, which is below nought to run it backwards. */
    private long most(Move circuit, long times, Trial trial) {
        long most = times;
        for (int i = 0; i < circuit.figures().length && most != 0; i++) {
            int figure = circuit.figures()[i];
            long now = universe.truth(figure) + trial.change(figure);
            boolean up = (circuit.changes()[i] > 0) == (times > 0);
            long room = up ? pattern.greatest(figure) - now : now - pattern.least(figure);
            long fits = Math.max(0, room / Math.abs(circuit.changes()[i]));
            if (fits < Math.abs(most)) most = times > 0 ? fits : -fits;
        }
        return most;
    }
}

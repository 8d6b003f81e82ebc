package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One thing attackers must hold possible of a figure; with the witnesses that it is. */
final class Goal {
    private final int figure;
    private final Need need;
    private final Need.Side side;
    private final Unavoidable unavoidable;
    private List<Move> witnesses = new ArrayList<>();

    Goal(int figure, Need need, Need.Side side, Unavoidable unavoidable) {
        this.figure = figure;
        this.need = need;
        this.side = side;
        this.unavoidable = unavoidable;
    }

    int figure() {
        return figure;
    }

    String reason() {
        return need.reason();
    }

    /** The values of which a viewer must hold one possible; none when that is not to be had, or not needed. */
    long[] targets(int viewer) {
        return need.targets(side, unavoidable.of(figure, viewer));
    }

    /** Whether on a closer look less is asked for in the eyes of a viewer. */
    boolean easedBy(int viewer) {
        return unavoidable.sharpen(figure, viewer);
    }

    List<Move> witnesses() {
        return witnesses;
    }

    void restore(List<Move> former) {
        witnesses = former;
    }

    void add(Move witness) {
        witnesses.add(witness);
    }

    /** Whether the public is convinced. */
    boolean isMet() {
        return targets(Trial.NO_ONE).length == 0
                || witnesses.stream().anyMatch(witness -> reaches(witness, Trial.NO_ONE));
    }

    /** Contributors who can rule all witnesses out, because each changes a figure of theirs; not the owner of the figure, who knows it. */
    int[] doubters(Universe universe) {
        BitSet doubters = new BitSet();
        for (Move witness : witnesses)
            for (int moved : witness.figures()) if (universe.owner(moved) >= 0) doubters.set(universe.owner(moved));
        return doubters.stream().filter(viewer -> doubts(universe, viewer)).toArray();
    }

    /** Whether no witness convinces this contributor. */
    boolean doubts(Universe universe, int viewer) {
        return universe.owner(figure) != viewer
                && targets(viewer).length > 0
                && witnesses.stream()
                        .noneMatch(witness -> reaches(witness, viewer) && witness.spares(universe, viewer));
    }

    private boolean reaches(Move witness, int viewer) {
        long value = need.truth() + witness.change(figure);
        long[] targets = targets(viewer);
        return switch (side) {
            case BELOW -> value <= targets[0];
            case ABOVE -> value >= targets[0];
            case EITHER -> value != need.truth();
        };
    }
}

package org.cspplatform.disclosure.attack;

/** Shows by moves from the true table, one after the other, what is possible; what it does not reach may be possible all the same. */
final class Climb {
    /** Changes tried for one step from one table to another: more seldom finds anything. */
    private static final int PATIENCE = 300;

    /** Enough to halve the largest number there is down to one, and some more. */
    private static final int LEAPS = 60;

    private final Moves moves;
    private final Witnesses witnesses;
    private final long[] truth;

    Climb(Part part, Witnesses witnesses, long[] truth) {
        moves = new Moves(part);
        this.witnesses = witnesses;
        this.truth = truth;
    }

    void towards(Demand demand, int unknown) {
        long from = truth[unknown];
        switch (demand) {
            case Demand.Every every -> {
                walk(unknown, every.high() - from);
                walk(unknown, every.low() - from);
            }
            case Demand.Reach reach -> {
                leap(unknown, reach.high() - from);
                leap(unknown, reach.low() - from);
            }
            case Demand.Doubt _ -> {
                if (!walk(unknown, 1)) walk(unknown, -1);
            }
        }
    }

    /** By ones, so that every value on the way is met. */
    private boolean walk(int unknown, long distance) {
        long[] point = truth.clone();
        for (long left = Math.abs(distance); left > 0; left--) {
            if (!moves.move(point, unknown, Long.signum(distance), PATIENCE)) return false;
            witnesses.add(point);
        }
        return true;
    }

    /** As far as it goes within some steps, which are halved when they fail. */
    private void leap(int unknown, long distance) {
        long[] point = truth.clone();
        long left = distance;
        long step = distance;
        for (int tries = 0; tries < LEAPS && step != 0 && left != 0; tries++) {
            if (moves.move(point, unknown, step, PATIENCE)) {
                left -= step;
                if (Math.abs(step) > Math.abs(left)) step = left;
            } else {
                step /= 2;
            }
        }
        witnesses.add(point);
    }
}

package org.cspplatform.disclosure;

/**
 * The difference between the true figures and another set of figures that is as possible in the eyes of an attacker: a witness that a
 * figure is safe.
 */
final class Move {
    private final int[] figures;
    private final long[] changes;

    /**
     * @param figures whose value differs
     * @param changes by how much, none of them nought
     */
    Move(int[] figures, long[] changes) {
        this.figures = figures;
        this.changes = changes;
    }

    int[] figures() {
        return figures;
    }

    long[] changes() {
        return changes;
    }

    long change(int figure) {
        for (int i = 0; i < figures.length; i++) if (figures[i] == figure) return changes[i];
        return 0;
    }

    boolean moves(int figure) {
        return change(figure) != 0;
    }

    /** Whether it is still possible. */
    boolean fits(Universe universe, Pattern pattern) {
        for (int i = 0; i < figures.length; i++) {
            long value = universe.truth(figures[i]) + changes[i];
            if (value < pattern.least(figures[i]) || value > pattern.greatest(figures[i])) return false;
        }
        return true;
    }

    /** Whether it leaves all figures of an owner as they are, so that the owner cannot rule it out. */
    boolean spares(Universe universe, int owner) {
        for (int figure : figures) if (universe.owner(figure) == owner) return false;
        return true;
    }

    /** The same with the changes divided by what all of them have in common. */
    Move reduced() {
        long common = 0;
        for (long change : changes) common = gcd(common, Math.abs(change));
        if (common <= 1) return this;
        long[] smaller = changes.clone();
        for (int i = 0; i < smaller.length; i++) smaller[i] /= common;
        return new Move(figures, smaller);
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}

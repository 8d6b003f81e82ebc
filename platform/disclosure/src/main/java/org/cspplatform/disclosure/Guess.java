package org.cspplatform.disclosure;

/** What a shown cell tells by itself: the least and the greatest figure that would be shown the same. */
record Guess(long least, long greatest) {
    static final Guess ANYTHING = new Guess(0, Table.LARGEST);

    static Guess of(Shown shown, Policy policy, boolean magnitude, long truth) {
        return switch (shown) {
            case Shown.NotReleased() -> ANYTHING;
            case Shown.Suppressed() -> suppressed(policy, magnitude, truth);
            case Shown.Value(long number) -> value(number, policy, magnitude);
        };
    }

    /**
     * Of a suppressed cell. Where noughts are shown as noughts the attacker knows that it is none; that the attacker should know it of
     * each cell that is truly not nought is assumed whatever the rules, to be safe.
     */
    static Guess suppressed(Policy policy, boolean magnitude, long truth) {
        boolean maybeNought = magnitude || truth == 0 || policy.suppressesNoughts();
        return new Guess(maybeNought ? 0 : 1, Table.LARGEST);
    }

    static Guess value(long number, Policy policy, boolean magnitude) {
        if (policy.rounding() instanceof Rounding.None) return new Guess(number, number);
        Guess rounded =
                switch (policy.rounding()) {
                    case Rounding.None() -> new Guess(number, number);
                    case Rounding.Nearest(long base) -> new Guess(number - base / 2, number + (base - 1) / 2);
                    case Rounding.Controlled(int base) -> new Guess(number - base + 1, number + base - 1);
                };
        long least = Math.max(0, rounded.least());
        long greatest = rounded.greatest();
        long never = policy.largestSuppressed();
        if (magnitude || never == 0 || least > never) return new Guess(least, greatest);
        if (greatest <= never) return new Guess(0, 0);
        return new Guess(least == 0 && !policy.suppressesNoughts() ? 0 : never + 1, greatest);
    }

    Guess and(Guess other) {
        return new Guess(Math.max(least, other.least), Math.min(greatest, other.greatest));
    }
}

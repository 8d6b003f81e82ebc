package org.cspplatform.disclosure.attack;

/** What must stay possible of an unknown, so that it is safe from somebody. */
public sealed interface Demand {
    /** Which unknown, by its index. */
    int unknown();

    /**
     * Each single value from {@code low} to {@code high} must stay possible. That is more than an interval that reaches as far:
     * in three and more dimensions values in between can be impossible (J. De Loera and S. Onn, "Markov bases of three-way tables
     * are arbitrarily complicated", Journal of Symbolic Computation 41, 2006).
     */
    record Every(int unknown, long low, long high) implements Demand {
        public Every {
            if (low > high) throw new IllegalArgumentException("No value is from " + low + " to " + high);
        }
    }

    /** A value of {@code low} or less and one of {@code high} or more must stay possible: for amounts. */
    record Reach(int unknown, long low, long high) implements Demand {
        public Reach {
            if (low > high) throw new IllegalArgumentException("No value is from " + low + " to " + high);
        }
    }

    /** At least two values must stay possible: it must not be known for certain. */
    record Doubt(int unknown) implements Demand {}
}

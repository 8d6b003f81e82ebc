package org.cspplatform.disclosure;

/**
 * When a cell by itself says too much about somebody: it is then suppressed as a primary. Notation and the formulas of the
 * protection each primary needs are those of A. Hundepool et al., <i>Statistical Disclosure Control</i> (Wiley 2012), chapter 4.
 */
public sealed interface Rule {
    /**
     * Few people or events: a count, or in a table of magnitudes the number of contributors, above nought and below the minimum. An
     * attacker must hold every count from 1 (0 if noughts are disclosive) to minimum − 1 possible.
     *
     * @param minimum least count shown; at least 2
     * @param noughtToo whether a nought is suppressed like the others, as where the absence of anybody is itself a finding
     */
    record Threshold(long minimum, boolean noughtToo) implements Rule {
        public Threshold {
            if (minimum < 2) throw new IllegalArgumentException("A threshold of " + minimum + " suppresses nothing");
        }
    }

    /**
     * The (n, k) rule for magnitudes: the n largest contributors have more than the share k of the cell.
     *
     * @param largest n, at least 1
     * @param share k, between 0 and 1
     */
    record Dominance(int largest, double share) implements Rule {
        public Dominance {
            if (largest < 1) throw new IllegalArgumentException("Dominance of " + largest + " contributors");
            requireShare(share);
        }
    }

    /**
     * The p % rule for magnitudes: the second largest contributor, deducting its own amount, could estimate the largest to within
     * the share p of it.
     *
     * @param share p, between 0 and 1
     */
    record PriorShare(double share) implements Rule {
        public PriorShare {
            requireShare(share);
        }
    }

    /**
     * A total over the contributing dimension to which fewer than the minimum contribute anything, so that one of them could deduct
     * its own figure; unless all contributors' own figures may be shown anyway.
     *
     * @param minimum at least 2; 3 is usual
     */
    record FewContributors(int minimum) implements Rule {
        public FewContributors {
            if (minimum < 2)
                throw new IllegalArgumentException("A minimum of " + minimum + " contributors asks nothing");
        }
    }

    /**
     * 0 % and 100 %: where a whole group has one code of this dimension, the table tells on everybody in the group. The full cell and
     * one of the empty ones beside it are suppressed.
     *
     * @param dimension the dimension with the shares, such as "outcome"
     */
    record WholeGroup(String dimension) implements Rule {}

    private static void requireShare(double share) {
        if (!(share > 0 && share < 1)) throw new IllegalArgumentException("Not a share between 0 and 1: " + share);
    }
}

package org.cspplatform.disclosure;

import java.util.List;

/**
 * How tables are protected for one audience.
 *
 * @param name for people
 * @param rules which cells say too much by themselves
 * @param rounding how shown figures are rounded
 */
public record Policy(String name, List<Rule> rules, Rounding rounding) {
    public Policy {
        rules = List.copyOf(rules);
    }

    /** The largest count the threshold suppresses, 0 when there is no threshold. */
    long largestSuppressed() {
        long largest = 0;
        for (Rule rule : rules) if (rule instanceof Rule.Threshold threshold) largest = threshold.minimum() - 1;
        return largest;
    }

    boolean suppressesNoughts() {
        return rules.stream().anyMatch(rule -> rule instanceof Rule.Threshold threshold && threshold.noughtToo());
    }
}

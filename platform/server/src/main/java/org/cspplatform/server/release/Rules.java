package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.disclosure.Policy;
import org.cspplatform.disclosure.Rounding;
import org.cspplatform.disclosure.Rule;

/**
 * What disclosure control holds a table to.
 *
 * @param threshold counts from 1 to one less are suppressed; 3 to 50
 * @param roundingBase what counts are rounded to; 1: they are not
 * @param minimumContributors how many partnerships must have counted something for a total of the region; 3 to 20
 * @param hidesWholeGroups whether 0% and 100% of a group are suppressed, which tell on everybody in it
 */
@Introspected
record Rules(int threshold, int roundingBase, int minimumContributors, boolean hidesWholeGroups) {
    /** Of a region that has set none. Nought stays nought, as in the profile of Hospital Episode Statistics. */
    static Rules standard(Audience audience) {
        return switch (audience) {
            case BOARD -> new Rules(5, 1, 3, false);
            case PUBLIC -> new Rules(8, 5, 3, false);
        };
    }

    /** Whether these give away nothing that the others keep. */
    boolean atLeastAsStrictAs(Rules others) {
        return threshold >= others.threshold
                && roundingBase % others.roundingBase == 0
                && minimumContributors >= others.minimumContributors
                && (hidesWholeGroups || !others.hidesWholeGroups);
    }

    /** As the library takes them, for what is protected together. */
    Policy policy(List<Basis> together) {
        List<Rule> rules = new ArrayList<>(List.of(new Rule.Threshold(threshold, false)));
        if (together.stream().allMatch(Basis::addsUp)) {
            rules.add(new Rule.FewContributors(minimumContributors));
        }
        if (hidesWholeGroups) {
            together.stream()
                    .filter(Basis::divided)
                    .map(Basis::outcome)
                    .distinct()
                    .forEach(outcome -> rules.add(new Rule.WholeGroup(outcome)));
        }
        return new Policy(
                "threshold " + threshold, rules, roundingBase > 1 ? Rounding.nearest(roundingBase) : Rounding.none());
    }
}

package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cspplatform.module.Filter;
import org.junit.jupiter.api.Test;

final class ConditionsTest {
    private static final Filter SEEN = Filter.filled("seenOn");
    private static final Filter AGREED = Filter.yes("agreed");
    private static final Filter LONG = Filter.atLeast("minutes", 30);

    @Test
    void theOrderAndTheNestingOfFiltersDoNotMatter() {
        assertThat(of(SEEN.and(AGREED).and(LONG))).isEqualTo(of(LONG.and(AGREED.and(SEEN))));
        assertThat(of(Filter.all().and(SEEN))).isEqualTo(of(SEEN));
        assertThat(of(SEEN.or(AGREED))).isEqualTo(of(AGREED.or(SEEN)));
        assertThat(of(Filter.between("minutes", 5, 30))).isNotEqualTo(of(Filter.between("minutes", 5, 31)));
    }

    @Test
    void theContraryOfAContraryIsTheFilterAgain() {
        assertThat(of(AGREED.and(LONG).not().not())).isEqualTo(of(AGREED.and(LONG)));
        assertThat(of(SEEN.not())).isEqualTo(of(Filter.empty("seenOn")));
        assertThat(of(AGREED.or(LONG).not())).isEqualTo(of(AGREED.not().and(LONG.not())));
        assertThat(of(Filter.all().not())).isNotEmpty();
    }

    @Test
    void noIsNotTheContraryOfYesForNobodyMayHaveAsked() {
        assertThat(of(Filter.no("agreed"))).isNotEqualTo(of(AGREED.not()));
    }

    @Test
    void whatEveryRecordCountedHasIsNoCondition() {
        assertThat(of(Filter.filled("startedOn"))).isEmpty();
        assertThat(of(Filter.yes("agreed"))).isEqualTo(Set.of(Conditions.has("agreed", "true")));
    }

    private static Set<String> of(Filter filter) {
        return new Conditions(null, "startedOn").of(filter);
    }
}

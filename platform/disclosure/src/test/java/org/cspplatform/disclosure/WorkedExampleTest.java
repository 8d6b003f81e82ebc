package org.cspplatform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspplatform.disclosure.attack.Attack;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Interval;
import org.junit.jupiter.api.Test;

/** The example of the README. */
final class WorkedExampleTest {
    private static final Dimension PARTNERSHIP =
            Dimension.flat("partnership", "Region", List.of("North", "East", "South", "West"));
    private static final Dimension AGE = new Dimension(
            "age", Code.of("All", Code.of("10-17", Code.leaf("10-14"), Code.leaf("15-17")), Code.leaf("18+")));

    @Test
    void theReadmeTellsTheTruth() {
        Table entrants = entrants();
        Protected release = Disclosure.protect(
                TableSet.of(entrants).contributedBy("partnership"),
                Profiles.board(),
                History.none(),
                Budget.standard());
        assertThat(release.statistics().primaries()).isEqualTo(1);
        assertThat(release.statistics().secondaries()).isEqualTo(5);
        assertThat(release.shown(entrants, "North", "10-14")).isEqualTo(new Shown.Suppressed());
        assertThat(release.shown(entrants, "West", "10-14")).isEqualTo(new Shown.Value(7));
        assertThat(release.shown(entrants, "Region", "10-14")).isEqualTo(new Shown.Value(25));

        Inspection everybody = Inspection.of(release, History.none(), new Viewpoint.Everybody(), Budget.standard());
        assertThat(everybody.kind()).isEqualTo(Attack.Kind.EXACT);
        assertThat(everybody.leaks()).isEmpty();
        assertThat(everybody.intervals().get(entrants.cell("North", "10-14"))).isEqualTo(new Interval(1, 16));
        Inspection east = Inspection.of(release, History.none(), new Viewpoint.Contributor("East"), Budget.standard());
        assertThat(east.leaks()).isEmpty();
        assertThat(east.intervals().get(entrants.cell("North", "10-14"))).isEqualTo(new Interval(1, 8));
        assertThat(east.intervals().get(entrants.cell("North", "15-17"))).isEqualTo(new Interval(9, 16));
    }

    private static Table entrants() {
        return Table.counts("first-time entrants", PARTNERSHIP, AGE)
                .add(3, "North", "10-14")
                .add(14, "North", "15-17")
                .add(40, "North", "18+")
                .add(9, "East", "10-14")
                .add(11, "East", "15-17")
                .add(25, "East", "18+")
                .add(6, "South", "10-14")
                .add(12, "South", "15-17")
                .add(31, "South", "18+")
                .add(7, "West", "10-14")
                .add(16, "West", "15-17")
                .add(28, "West", "18+")
                .build();
    }
}

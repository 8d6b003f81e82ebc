package org.cspplatform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.attack.Budget;
import org.junit.jupiter.api.Test;

final class RulesTest {
    private static final Dimension PARTNERSHIP = Dimension.flat("partnership", "region", List.of("A", "B", "C", "D"));
    private static final Dimension OUTCOME = Dimension.flat("outcome", "all", List.of("done", "not done"));

    @Test
    void anUnsafeSumOfTwoSuppressedIsNeverLeft() {
        Dimension code = Dimension.flat("code", "all", List.of("a", "b", "c", "d"));
        Table table = Table.counts("n", code)
                .add(1, "a")
                .add(2, "b")
                .add(8, "c")
                .add(9, "d")
                .build();
        Protected release = protect(TableSet.of(table), Profiles.board());
        assertThat(release.shown(table, "c"))
                .as("the smallest that brings the sum to 5 or more")
                .isInstanceOf(Shown.Suppressed.class);
        assertThat(release.shown(table, "d")).isEqualTo(new Shown.Value(9));
    }

    @Test
    void aPartnershipCannotDeductItsOwnFigureFromTheTotal() {
        Table table = Table.counts("n", PARTNERSHIP)
                .add(3, "A")
                .add(20, "B")
                .add(30, "C")
                .add(0, "D")
                .build();
        TableSet set = TableSet.of(table).contributedBy("partnership");
        Protected release = protect(set, Profiles.board());
        for (String viewer : List.of("B", "C", "D"))
            assertThat(Inspection.of(release, History.none(), new Viewpoint.Contributor(viewer), Budget.standard())
                            .leaks())
                    .isEmpty();
        boolean all = release.shown(table, "A").equals(release.shown(table, "B"))
                && release.shown(table, "A").equals(release.shown(table, "C"));
        boolean total = release.shown(table, "region").equals(release.shown(table, "A"));
        assertThat(all || total).as("B and C both hidden, or the total").isTrue();
    }

    @Test
    void aTotalOfTwoContributorsIsHeldBackUnlessBothMayBeShown() {
        Table two = Table.counts("n", PARTNERSHIP).add(30, "A").add(20, "B").build();
        TableSet set = TableSet.of(two).contributedBy("partnership");
        assertThat(protect(set, Profiles.board()).shown(two, "region")).isEqualTo(new Shown.Value(50));
        assertThat(protect(set.withholding("partnership"), Profiles.board()).shown(two, "region"))
                .isInstanceOf(Shown.Suppressed.class);
        Table three = Table.counts("n", PARTNERSHIP)
                .add(30, "A")
                .add(20, "B")
                .add(9, "C")
                .build();
        TableSet more = TableSet.of(three).contributedBy("partnership").withholding("partnership");
        assertThat(protect(more, Profiles.board()).shown(three, "region")).isEqualTo(new Shown.Value(59));
        assertThat(protect(more, Profiles.board()).shown(three, "A")).isInstanceOf(Shown.NotReleased.class);
    }

    @Test
    void aWholeGroupIsNotGivenAway() {
        Policy policy = new Policy(
                "test", List.of(new Rule.Threshold(5, false), new Rule.WholeGroup("outcome")), Rounding.none());
        Table table = Table.counts("n", PARTNERSHIP, OUTCOME)
                .add(12, "A", "done")
                .add(7, "B", "done")
                .add(9, "B", "not done")
                .add(20, "C", "done")
                .add(22, "C", "not done")
                .build();
        Protected release = protect(TableSet.of(table), policy);
        assertThat(release.shown(table, "A", "done")).isInstanceOf(Shown.Suppressed.class);
        assertThat(release.shown(table, "A", "not done")).isInstanceOf(Shown.Suppressed.class);
        assertThat(Inspection.of(release, History.none(), new Viewpoint.Everybody(), Budget.standard())
                        .leaks())
                .isEmpty();
    }

    @Test
    void thePShareRuleIsThatOfTheSecondLargest() {
        Dimension firm = Dimension.flat("sector", "all", List.of("x", "y"));
        Policy policy = new Policy("test", List.of(new Rule.PriorShare(0.1)), Rounding.none());
        Table table = Table.magnitudes("sales", firm)
                .contribute("large", 100, "x")
                .contribute("second", 50, "x")
                .contribute("small", 9, "x")
                .contribute("large", 100, "y")
                .contribute("second", 50, "y")
                .contribute("small", 10, "y")
                .build();
        // The second knows the largest to within 9 of 100 in x, to within 10 in y and 19 of 200 in all.
        Map<Integer, Need> found = Sensitivity.of(table, TableSet.of(table), policy);
        assertThat(found.keySet().stream().map(i -> table.grid().cell("sales", i)))
                .containsExactlyInAnyOrder(table.cell("x"), table.cell("all"));
        assertThat(found.get(table.grid().index("x"))).isEqualTo(Need.range(159, 158, 160, "p %"));
    }

    @Test
    void linkedTablesTreatASharedCellAlike() {
        Dimension sex = Dimension.flat("sex", "all", List.of("f", "m"));
        Dimension age = Dimension.flat("age", "all", List.of("young", "old"));
        Table bySex = Table.counts("n", PARTNERSHIP, sex)
                .add(2, "A", "f")
                .add(1, "A", "m")
                .add(30, "B", "f")
                .add(30, "C", "m")
                .build();
        Table byAge = Table.counts("n", PARTNERSHIP, age)
                .add(3, "A", "old")
                .add(30, "B", "old")
                .add(30, "C", "young")
                .build();
        Protected release = protect(TableSet.of(bySex, byAge), Profiles.board());
        assertThat(release.shown(bySex, "A", "all"))
                .isEqualTo(release.shown(byAge, "A", "all"))
                .isInstanceOf(Shown.Suppressed.class);
        Table wrong = Table.counts("n", PARTNERSHIP, age).add(4, "A", "old").build();
        assertThatIllegalArgumentException().isThrownBy(() -> protect(TableSet.of(bySex, wrong), Profiles.board()));
    }

    @Test
    void whatCannotBeMadeSafeInTimeIsDroppedAndSaysSo() {
        Dimension code = Dimension.flat(
                "code", "all", IntStream.range(0, 60).mapToObj(i -> "c" + i).toList());
        Table table = new RandomTables(1).next(PARTNERSHIP, code, OUTCOME);
        Budget none = new Budget(1, Duration.ofNanos(1));
        Protected release = Disclosure.protect(
                TableSet.of(table).contributedBy("partnership"), Profiles.board(), History.none(), none);
        assertThat(release.dropped()).startsWith("code");
        assertThat(release.reasons()).contains("The breakdown by code is dropped");
        assertThat(release.shown(table, "A", "c1", "done")).isInstanceOf(Shown.NotReleased.class);
        assertThat(Inspection.of(release, History.none(), new Viewpoint.Everybody(), Budget.standard())
                        .leaks())
                .isEmpty();
    }

    @Test
    void controlledRoundingAddsUpAndIsAttackedAsSuch() {
        Policy policy = new Policy("test", List.of(new Rule.Threshold(3, false)), Rounding.controlled(5));
        Table table = Table.counts("n", PARTNERSHIP, OUTCOME)
                .add(12, "A", "done")
                .add(7, "B", "done")
                .add(9, "B", "not done")
                .add(21, "C", "done")
                .add(22, "C", "not done")
                .build();
        Protected release = protect(TableSet.of(table), policy);
        assertThat(number(release, table, "A", "all")
                        + number(release, table, "B", "all")
                        + number(release, table, "C", "all"))
                .isEqualTo(number(release, table, "region", "all"));
        assertThat(number(release, table, "C", "done") + number(release, table, "C", "not done"))
                .isEqualTo(number(release, table, "C", "all"));
    }

    private static long number(Protected release, Table table, String... codes) {
        return release.shown(table, codes) instanceof Shown.Value(long number) ? number : -1;
    }

    @Test
    void roundedFiguresAreMultiplesAndNoughtStaysNought() {
        Table table = Table.counts("n", PARTNERSHIP)
                .add(8, "A")
                .add(12, "B")
                .add(13, "C")
                .build();
        Protected release = protect(TableSet.of(table), Profiles.hospitalEpisodes());
        assertThat(release.shown(table, "A")).isEqualTo(new Shown.Value(10));
        assertThat(release.shown(table, "B")).isEqualTo(new Shown.Value(10));
        assertThat(release.shown(table, "C")).isEqualTo(new Shown.Value(15));
        assertThat(release.shown(table, "D")).isEqualTo(new Shown.Value(0));
        assertThat(release.shown(table, "region")).isEqualTo(new Shown.Value(35));
    }

    private static Protected protect(TableSet set, Policy policy) {
        return Disclosure.protect(set, policy, History.none(), Budget.standard());
    }
}

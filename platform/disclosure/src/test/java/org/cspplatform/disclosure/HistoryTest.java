package org.cspplatform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspplatform.disclosure.attack.Budget;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private static final Dimension AGE = Dimension.flat("age", "all", List.of("10-14", "15-17", "18-24", "25+"));
    private static final Dimension SEX = Dimension.flat("sex", "all", List.of("female", "male"));

    @Test
    void whatWasAddedInAQuarterIsProtectedLikeACell() {
        Protected first = protect(ages(20, 30, 40, 50), History.none());
        History history = History.none().cumulating("Q1", first);
        Protected second = protect(ages(22, 41, 55, 66), history);

        assertThat(first.shown(ages(20, 30, 40, 50), "10-14")).isEqualTo(new Shown.Value(20));
        assertThat(second.shown(second.tables().tables().getFirst(), "10-14"))
                .as("22 − 20 = 2")
                .isInstanceOf(Shown.Suppressed.class);
        assertThat(attack(second, history)).isEmpty();
        assertThat(attack(protect(ages(22, 41, 55, 66), History.none()), History.none()))
                .isEmpty();
    }

    @Test
    void aContributorThatAddedMostOfAQuarterDropsNothing() {
        TableSet before = TableSet.of(ages(1, 3, 3, 0)).contributedBy(AGE.name());
        TableSet after = TableSet.of(ages(3, 4, 4, 0)).contributedBy(AGE.name());
        Protected first = Disclosure.protect(before, Profiles.board(), History.none(), Budget.standard());
        History history = History.none().cumulating("Q1", first);
        Protected second = Disclosure.protect(after, Profiles.board(), history, Budget.standard());
        assertThat(second.dropped()).isEmpty();
        for (String viewer : List.of("10-14", "15-17", "18-24"))
            assertThat(Inspection.of(second, history, new Viewpoint.Contributor(viewer), Budget.standard())
                            .leaks())
                    .isEmpty();
    }

    @Test
    void nothingIsSuppressedWhenAQuarterAddsEnough() {
        History history = History.none().cumulating("Q1", protect(ages(20, 30, 40, 50), History.none()));
        assertThat(protect(ages(25, 41, 55, 66), history).statistics().secondaries())
                .isZero();
    }

    @Test
    void theSameCellsUnderAnotherPatternDoNotUnmaskEachOther() {
        Table bySex =
                Table.counts("people", SEX).add(3, "female").add(30, "male").build();
        Table byAgeAndSex = Table.counts("people", AGE, SEX)
                .add(1, "10-14", "female")
                .add(9, "10-14", "male")
                .add(2, "15-17", "female")
                .add(8, "15-17", "male")
                .add(13, "18-24", "male")
                .build();
        Protected earlier = protect(bySex, History.none());
        History history = History.none().restating(earlier);
        Protected later = protect(byAgeAndSex, history);
        assertThat(later.shown(byAgeAndSex, "all", "female")).isInstanceOf(Shown.Suppressed.class);
        assertThat(attack(later, history)).isEmpty();
    }

    @Test
    void anEarlierShownTotalIsKnownAlthoughItIsNowSuppressed() {
        Table ages = ages(3, 6, 40, 50);
        Protected free = Disclosure.protect(TableSet.of(ages), Profiles.own(), History.none(), Budget.standard());
        History history = History.none().restating(free);
        Protected now = protect(ages, history);
        // All was shown before: the release can neither help nor harm, and says nothing about it that was not known.
        assertThat(now.shown(ages, "10-14")).isInstanceOf(Shown.Suppressed.class);
        assertThat(attack(now, history)).isEmpty();
    }

    @Test
    void aCorrectedCellIsAnotherUnknown() {
        Protected first = protect(ages(3, 6, 40, 50), History.none());
        History history = History.none().restating(first);
        Protected second = protect(ages(4, 6, 40, 50), history);
        assertThat(attack(second, history)).isEmpty();
    }

    private static Table ages(long... counts) {
        Table.Builder table = Table.counts("people", AGE);
        for (int i = 0; i < counts.length; i++)
            table.add(counts[i], AGE.total().parts().get(i).name());
        return table.build();
    }

    private static Protected protect(Table table, History history) {
        return Disclosure.protect(TableSet.of(table), Profiles.board(), history, Budget.standard());
    }

    private static List<String> attack(Protected release, History history) {
        return Inspection.of(release, history, new Viewpoint.Everybody(), Budget.standard())
                .leaks();
    }
}

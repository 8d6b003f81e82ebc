package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;
import static org.cspplatform.server.release.RegionOfFive.count;
import static org.cspplatform.server.release.RegionOfFive.put;
import static org.cspplatform.server.release.WhatFollows.assertNothingFollows;
import static org.cspplatform.server.release.WhatFollows.cell;
import static org.cspplatform.server.release.WhatFollows.place;
import static org.cspplatform.server.release.WhatFollows.union;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From exact figures to what is shown. */
@MicronautTest(transactional = false)
final class DraftsTest implements ServerTest {
    private static final String MODULE = "drafted-visits";

    @Inject
    private RegionOfFive regions;

    @Inject
    private DraftMaker maker;

    @Inject
    private ReleasedFigures figures;

    @Inject
    private TableStore store;

    @Inject
    private Drafts drafts;

    @Inject
    private Scopes scopes;

    @Inject
    private ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    private Path modules = Path.of("");

    @BeforeAll
    void install() {
        RegionOfFive.install(MODULE, modules);
        directory.installAll();
    }

    @Test
    void aSmallCountIsSuppressedWithEnoughOthersThatNoSumGivesItAwayToAnybody() {
        Made made = regions.make();
        count(
                MODULE,
                "visits",
                made,
                List.of(List.of(3, 40), List.of(22, 31), List.of(17, 25), List.of(30, 12), List.of(9, 50)));
        ReleasedMeasure board = draft(made, Audience.BOARD, "visits", "place");
        assertThat(cell(board, made.partnerships().getFirst(), "HOME").numerator())
                .isEqualTo(new Shown.Suppressed());
        assertNothingFollows(board, made, 5);
        assertThat(board.cells())
                .noneMatch(cell -> cell.numerator().words().equals("0")
                        && "HOME".equals(cell.code())
                        && made.partnerships().getFirst().code().equals(cell.partnership()));
        assertThat(cell(board, null, null).numerator().words()).isEqualTo("239");
    }

    @Test
    void thePublicSeesRoundedCountsAndNothingThatTheBoardDoesNot() {
        Made made = regions.make();
        count(
                MODULE,
                "visits",
                made,
                List.of(List.of(6, 41), List.of(22, 31), List.of(17, 26), List.of(33, 12), List.of(9, 52)));
        ReleasedMeasure board = draft(made, Audience.BOARD, "visits", "place");
        ReleasedMeasure everybody = draft(made, Audience.PUBLIC, "visits", "place");
        assertThat(cell(board, made.partnerships().getFirst(), "HOME")
                        .numerator()
                        .words())
                .isEqualTo("6");
        assertThat(cell(everybody, made.partnerships().getFirst(), "HOME").numerator())
                .isEqualTo(new Shown.Suppressed());
        assertThat(everybody.cells())
                .allSatisfy(cell -> cell.numerator().value().ifPresent(number -> assertThat(
                                number.remainder(BigDecimal.valueOf(5)))
                        .isEqualByComparingTo(BigDecimal.ZERO)));
        Map<List<Object>, ReleasedCell> boards =
                board.cells().stream().collect(Collectors.toMap(WhatFollows::place, cell -> cell));
        assertThat(everybody.cells())
                .filteredOn(cell -> cell.numerator() instanceof Shown.Value)
                .allMatch(
                        cell -> Objects.requireNonNull(boards.get(place(cell))).numerator() instanceof Shown.Value);
    }

    @Test
    void theComplementOfAShareIsAsSafeAsTheShare() {
        Made made = regions.make();
        List<Integer> in = List.of(20, 38, 44, 15, 28);
        List<Integer> all = List.of(40, 40, 90, 33, 61);
        for (int i = 0; i < 5; i++) {
            put(made.partnerships().get(i), MODULE, "at-home", "", null, in.get(i), all.get(i));
            put(made.partnerships().get(i), MODULE, "at-home", "place", "HOME", in.get(i), in.get(i));
            put(made.partnerships().get(i), MODULE, "at-home", "place", "STREET", 0, all.get(i) - in.get(i));
        }
        ReleasedMeasure board = draft(made, Audience.BOARD, "at-home", null);
        ReleasedCell hidden = cell(board, made.partnerships().get(1), null);
        boolean both = hidden.numerator() instanceof Shown.Value && hidden.denominator() instanceof Shown.Value;
        assertThat(both).as("2 of 40 were not at home").isFalse();
        assertThat(hidden.figure()).isEqualTo(new Shown.Suppressed());
        assertThat(cell(board, made.partnerships().get(2), null).figure()).isNotEqualTo(new Shown.None());
    }

    @Test
    void aTotalOfTwoPartnershipsIsNotShownForEachWouldKnowTheOther() {
        Made made = regions.make();
        count(MODULE, "visits", made, List.of(List.of(3, 0), List.of(30, 20), List.of(0, 0), List.of(0, 0), List.of()));
        ReleasedMeasure board = draft(made, Audience.BOARD, "visits", null);
        assertThat(cell(board, null, null).numerator()).isEqualTo(new Shown.Suppressed());
        assertThat(cell(board, made.partnerships().get(4), null).numerator())
                .as("who does not report has nothing to say, which is not nought")
                .isEqualTo(new Shown.None());
        assertThat(cell(board, made.partnerships().get(2), null).numerator().words())
                .isEqualTo("0");
        assertThat(board.notes()).anyMatch(note -> note.contains("4 of 5 partnerships report this"));
    }

    @Test
    void aRestatementIsSafeTogetherWithWhatWasReleasedBefore() {
        Made made = regions.make();
        count(
                MODULE,
                "visits",
                made,
                List.of(List.of(4, 40), List.of(22, 31), List.of(17, 25), List.of(30, 12), List.of(9, 50)));
        ReleasedMeasure first = draft(made, Audience.BOARD, "visits", "place");
        store.release(drafts.of(made.region().id()), Instant.now(), null, "");
        put(made.partnerships().get(1), MODULE, "visits", "", null, 54, null);
        put(made.partnerships().get(1), MODULE, "visits", "place", "STREET", 32, null);
        ReleasedMeasure second = draft(made, Audience.BOARD, "visits", "place");
        assertThat(cell(second, made.partnerships().get(1), null).numerator().words())
                .isEqualTo("54");
        // Nobody corrected the first partnership: what the first release hid of it, the second must not tell, nor both
        // together.
        ReleasedCell before = cell(first, made.partnerships().getFirst(), "HOME");
        ReleasedCell after = cell(second, made.partnerships().getFirst(), "HOME");
        assertThat(before.numerator()).isEqualTo(new Shown.Suppressed());
        assertThat(after.numerator()).isEqualTo(new Shown.Suppressed());
        assertNothingFollows(union(first, second, made), made, 5);
    }

    @Test
    void moneyIsShownAsItIsAndWhatDoesNotAddUpHasNoTotal() {
        Made made = regions.make();
        for (Partnership partnership : made.partnerships()) {
            put(partnership, MODULE, "cost", "", null, 3, null);
            put(partnership, MODULE, "minutes", "", null, 30, null);
        }
        ReleasedMeasure money = draft(made, Audience.PUBLIC, "cost", null);
        assertThat(money.cells())
                .filteredOn(cell -> !cell.isTotal())
                .allMatch(cell -> cell.figure().words().equals("3"));
        assertThat(cell(money, null, null).figure().words()).isEqualTo("15");
        ReleasedMeasure different = draft(made, Audience.BOARD, "minutes", null);
        assertThat(cell(different, null, null).numerator()).isEqualTo(new Shown.None());
        assertThat(different.notes()).anyMatch(note -> note.contains("no total of the region"));
    }

    @Test
    void theStepsOfAFunnelDoNotGiveAwayHowManyLeftBetweenThem() {
        Made made = regions.make();
        List<List<Integer>> steps = List.of(
                List.of(40, 38, 20),
                List.of(50, 40, 30),
                List.of(60, 45, 30),
                List.of(45, 30, 20),
                List.of(80, 60, 40));
        for (int i = 0; i < 5; i++) {
            List<Integer> own = steps.get(i);
            put(made.partnerships().get(i), MODULE, "course", "", null, own.get(2), own.get(0), own.get(1), own.get(2));
        }
        ReleasedMeasure board = draft(made, Audience.BOARD, "course", ReleasedCell.STEPS);
        Partnership first = made.partnerships().getFirst();
        ReleasedCell entered = cell(board, first, null);
        ReleasedCell timed = cell(board, first, "timed");
        boolean both = entered.denominator() instanceof Shown.Value && timed.numerator() instanceof Shown.Value;
        assertThat(both).as("2 of 40 left at the first step").isFalse();
        assertThat(cell(board, made.partnerships().get(4), "long").numerator().words())
                .isEqualTo("40");
    }

    @Test
    void aRateIsMadeOfTheCountAsShown() {
        Made made = regions.make();
        for (Partnership partnership : made.partnerships()) {
            put(partnership, MODULE, "rate", "", null, 13, 20_000);
        }
        ReleasedMeasure none = draft(made, Audience.PUBLIC, "rate", null);
        assertThat(cell(none, made.partnerships().getFirst(), null).numerator().words())
                .isEqualTo("15");
        assertThat(cell(none, made.partnerships().getFirst(), null).figure())
                .as("no population is known")
                .isEqualTo(new Shown.None());
    }

    private ReleasedMeasure draft(Made made, Audience audience, String measure, @Nullable String by) {
        RegionOfFive.draftAll(maker, MODULE);
        Scope office = scopes.ofRegionalOffice(made.region().id());
        Optional<ReleasedMeasure> found =
                office.call(() -> figures.draft(audience, made.region().id(), MODULE, measure, QUARTER, QUARTER, by));
        return found.orElseThrow();
    }
}

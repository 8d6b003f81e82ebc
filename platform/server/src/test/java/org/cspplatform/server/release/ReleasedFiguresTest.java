package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ReleasedFiguresTest implements ServerTest {
    private static final LocalDate Q1 = LocalDate.of(2019, 4, 1);
    private static final LocalDate Q2 = LocalDate.of(2019, 7, 1);

    @Inject
    private TwoTenants tenants;

    @Inject
    private ReleasedExample example;

    @Inject
    private ReleasedFigures figures;

    @Inject
    private TableStore store;

    @Inject
    private Drafts drafts;

    @Inject
    private Scopes scopes;

    @Test
    void theBoardReadsWhatWasReleasedAndNobodyElsesBoardDoes() {
        TwoTenants.Made made = tenants.make();
        example.release(Audience.BOARD, made.region(), partnerships(made), "attended", List.of(Q1, Q2));
        Scope board = scopes.ofRegionReader(made.region().id());
        ReleasedMeasure read = board.call(() -> read(made, "place")).orElseThrow();
        assertThat(read.releases()).extracting(ReleasedRelease::period).containsExactly("2019-20 Q1", "2019-20 Q2");
        assertThat(read.cells().getFirst().partnership()).isEqualTo(made.east().code());
        assertThat(read.cells().getFirst().numerator().words()).isEqualTo("40");
        assertThat(read.cells().getFirst().flags()).isEqualTo(Set.of(QualityFlag.PROVISIONAL));
        assertThat(read.cells().stream().filter(ReleasedCell::isTotal).filter(ReleasedCell::isWhole))
                .extracting(cell -> cell.numerator().words())
                .containsExactly("80", "80");
        assertThat(read.cells().stream().filter(cell -> "STREET".equals(cell.code())))
                .hasSize(2)
                .allSatisfy(cell -> {
                    assertThat(cell.numerator()).isEqualTo(new Shown.Suppressed());
                    assertThat(cell.numerator().words()).isEqualTo("[c]");
                });
        assertThat(board.call(() -> read(made, null)).orElseThrow().cells())
                .hasSize(6)
                .allMatch(ReleasedCell::isWhole);
        Scope other = scopes.ofRegionReader(tenants.make().region().id());
        assertThat(other.call(() -> read(made, null))).isEmpty();
        assertThat(new Scope.Nothing().call(() -> read(made, null))).isEmpty();
    }

    @Test
    void aDraftIsTheOfficesUntilItIsReleased() {
        TwoTenants.Made made = tenants.make();
        ReportedQuarter quarter = new ReportedQuarter(Q1);
        assertThat(store.keepDraft(table(made, quarter, 40), null, null)).isTrue();
        assertThat(store.keepDraft(table(made, quarter, 40), null, null))
                .as("the same again")
                .isFalse();
        Scope board = scopes.ofRegionReader(made.region().id());
        Scope office = scopes.ofRegionalOffice(made.region().id());
        assertThat(board.call(() -> read(made, null))).isEmpty();
        assertThat(board.call(() -> draft(made))).isEmpty();
        assertThat(office.call(() -> draft(made))).isPresent();
        store.release(drafts.of(made.region().id()), Instant.now(), null, "");
        assertThat(office.call(() -> draft(made))).isEmpty();
        assertThat(board.call(() -> read(made, null))).isPresent();
        assertThat(store.keepDraft(table(made, quarter, 40), null, null))
                .as("what stands already")
                .isFalse();
    }

    @Test
    void aRestatementIsTheNextNumberAndWhatStoodBeforeIsKept() {
        TwoTenants.Made made = tenants.make();
        ReportedQuarter quarter = new ReportedQuarter(Q1);
        store.keepDraft(table(made, quarter, 40), null, null);
        store.release(drafts.of(made.region().id()), Instant.parse("2019-08-01T12:00:00Z"), null, "");
        store.keepDraft(table(made, quarter, 42), null, null);
        store.release(drafts.of(made.region().id()), Instant.parse("2019-09-01T12:00:00Z"), null, "A late record");
        Scope board = scopes.ofRegionReader(made.region().id());
        ReleasedMeasure now = board.call(() -> read(made, null)).orElseThrow();
        assertThat(now.releases()).singleElement().satisfies(release -> {
            assertThat(release.number()).isEqualTo(2);
            assertThat(release.reason()).isEqualTo("A late record");
        });
        assertThat(now.cells().getFirst().numerator().words()).isEqualTo("42");
        ReleasedMeasure before =
                board.call(() -> asOf(made, "2019-08-15T00:00:00Z")).orElseThrow();
        assertThat(before.cells().getFirst().numerator().words()).isEqualTo("40");
        assertThat(board.call(() -> asOf(made, "2019-07-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void headlinesHaveEveryMeasureWithoutBreakdownsOverTheLastQuarters() {
        TwoTenants.Made made = tenants.make();
        example.release(Audience.PUBLIC, made.region(), partnerships(made), "one", List.of(Q1, Q2));
        example.release(Audience.PUBLIC, made.region(), partnerships(made), "two", List.of(Q2));
        List<ReleasedMeasure> headlines = new Scope.Nothing()
                .call(() -> figures.headlines(Audience.PUBLIC, made.region().id(), 1));
        assertThat(headlines).extracting(ReleasedMeasure::measure).containsExactly("one", "two");
        assertThat(headlines).allSatisfy(measure -> {
            assertThat(measure.cells()).hasSize(3).allMatch(ReleasedCell::isWhole);
            assertThat(measure.releases()).extracting(ReleasedRelease::from).containsExactly(Q2);
        });
        List<ListedMeasure> listed = figures.list(Audience.PUBLIC, made.region().id());
        assertThat(listed).extracting(ListedMeasure::firstPeriod).containsExactly("2019-20 Q1", "2019-20 Q2");
        assertThat(listed.getFirst().breakdowns()).containsExactly(new ReleasedBreakdown("place", "Place"));
    }

    private Optional<ReleasedMeasure> read(TwoTenants.Made made, @Nullable String by) {
        return figures.read(Audience.BOARD, made.region().id(), "example", "attended", null, null, by);
    }

    private Optional<ReleasedMeasure> draft(TwoTenants.Made made) {
        return figures.draft(Audience.BOARD, made.region().id(), "example", "attended", null, null, null);
    }

    private Optional<ReleasedMeasure> asOf(TwoTenants.Made made, String instant) {
        return figures.asOf(
                Audience.BOARD, made.region().id(), "example", "attended", Instant.parse(instant), null, null, null);
    }

    private static MadeTable table(TwoTenants.Made made, ReportedQuarter quarter, int number) {
        return ReleasedExample.table(Audience.BOARD, made.region(), partnerships(made), "attended", quarter, number);
    }

    private static List<Partnership> partnerships(TwoTenants.Made made) {
        return List.of(made.east(), made.west());
    }
}

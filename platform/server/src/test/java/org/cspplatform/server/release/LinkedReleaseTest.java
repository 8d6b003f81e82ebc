package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspplatform.server.release.LinkedVisits.MODULE;
import static org.cspplatform.server.release.LinkedVisits.VISITS;
import static org.cspplatform.server.release.LinkedVisits.cell;
import static org.cspplatform.server.release.LinkedVisits.madeByItself;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.release.BasisStore.Making;
import org.cspplatform.server.release.Protector.Wanted;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.release.Visitors.Asked;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.TenantRegistry;
import org.cspplatform.server.web.ConflictException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures over the same records: all visits, the share of them at home, and their rate. */
@MicronautTest(transactional = false)
final class LinkedReleaseTest implements ServerTest {
    @Inject
    private LinkedVisits visits;

    @Inject
    private RegionOfFive regions;

    @Inject
    private BasisStore bases;

    @Inject
    private TableStore store;

    @Inject
    private Drafts drafts;

    @Inject
    private ModuleDirectory directory;

    @Inject
    private TenantRegistry registry;

    @Value("${csp.modules.directory}")
    private Path modules = Path.of("");

    @BeforeAll
    void install() {
        RegionOfFive.install(MODULE, modules);
        directory.installAll();
    }

    @Test
    void whatIsHiddenOfOneIsHiddenOfAll() {
        Made made = visits.counted(VISITS);
        for (Audience audience : Audience.values()) {
            ReleasedMeasure all = visits.draft(made, audience, "visits", null);
            ReleasedMeasure home = visits.draft(made, audience, "at-home", null);
            ReleasedMeasure rate = visits.draft(made, audience, "rate", null);
            ReleasedMeasure places = visits.draft(made, audience, "visits", "place");
            for (Partnership partnership : made.partnerships()) {
                Shown known = cell(all, partnership, null).numerator();
                assertThat(cell(home, partnership, null).denominator()).isEqualTo(known);
                assertThat(cell(rate, partnership, null).numerator()).isEqualTo(known);
                assertThat(cell(home, partnership, null).numerator())
                        .as("those at home are the line of the code")
                        .isEqualTo(cell(places, partnership, "HOME").numerator());
            }
        }
        assertThat(cell(
                                visits.draft(made, Audience.BOARD, "rate", null),
                                made.partnerships().get(1),
                                null)
                        .numerator())
                .as("40 visits say how many were in the street, beside the 38 at home")
                .isEqualTo(cell(
                                visits.draft(made, Audience.BOARD, "at-home", null),
                                made.partnerships().get(1),
                                null)
                        .denominator());
    }

    @Test
    void theyAreReleasedInAnyOrderAndAreSafeWithEachOther() {
        for (List<String> order : List.of(List.of("visits", "at-home", "rate"), List.of("rate", "at-home", "visits"))) {
            Made made = visits.counted(VISITS);
            for (String measure : order) {
                visits.release(made, Audience.BOARD, List.of(measure), "");
                assertThat(visits.leaks(made))
                        .as("after " + measure + " of " + order)
                        .isEmpty();
            }
        }
    }

    @Test
    void aRestatementOfOneIsMadeKnowingTheOthers() {
        Made made = visits.counted(VISITS);
        visits.release(made, Audience.BOARD, List.of("visits", "at-home", "rate"), "");
        List<List<Integer>> corrected = new ArrayList<>(VISITS);
        corrected.set(3, List.of(33, 12));
        visits.countAndDraft(made, corrected);
        visits.release(made, Audience.BOARD, List.of("at-home"), "Three more at home");
        assertThat(visits.leaks(made)).isEmpty();
        corrected.set(3, List.of(33, 14));
        visits.countAndDraft(made, corrected);
        visits.release(made, Audience.BOARD, List.of("visits", "rate"), "Two more in the street");
        assertThat(visits.leaks(made)).isEmpty();
    }

    @Test
    void aTableThatDoesNotKnowALinkedOneIsNotReleased() throws SQLException {
        Made made = visits.counted(VISITS);
        madeByItself(made);
        assertThatThrownBy(() -> visits.release(made, Audience.BOARD, List.of("visits", "at-home"), ""))
                .as("neither knows the other")
                .isInstanceOf(ConflictException.class);
        visits.draftAll();
        visits.release(made, Audience.BOARD, List.of("visits", "at-home"), "");
        assertThat(visits.leaks(made)).isEmpty();

        Made others = visits.counted(VISITS);
        visits.release(others, Audience.BOARD, List.of("visits"), "");
        madeByItself(others);
        assertThatThrownBy(() -> visits.release(others, Audience.BOARD, List.of("at-home"), ""))
                .as("it was made without the one released")
                .isInstanceOf(ConflictException.class);
        visits.draftAll();
        visits.release(others, Audience.BOARD, List.of("at-home"), "");
        assertThat(visits.leaks(others)).isEmpty();
    }

    @Test
    void allOfAQuarterAreReleasedAtOnce() {
        Made made = visits.counted(VISITS);
        visits.release(made, Audience.BOARD, List.of("visits", "at-home", "rate"), "");
        visits.release(made, Audience.PUBLIC, List.of("visits", "at-home", "rate"), "");
        assertThat(visits.leaks(made)).isEmpty();
        visits.draftAll();
        assertThat(visits.drafts(made)).as("nothing is left to release").isEmpty();
    }

    @Test
    void whatWasReleasedIsReadAsItWasKept() {
        Made made = regions.make();
        Basis basis = new Visitors(3, Collections.nCopies(36, 20L))
                .basis(Asked.share(Set.of("sex = F"), "done = true", "sex", "place"));
        Basis turned = new Visitors(3, Collections.nCopies(36, 20L)).basis(Asked.count(Set.of(), "place", "sex"));
        ReportedQuarter quarter = new ReportedQuarter(QUARTER);
        for (Basis each : List.of(basis, turned)) {
            String measure = each.divided() ? "part" : "whole";
            Protection protection = new Protector()
                    .protect(List.of(new Wanted(each, Rules.standard(Audience.BOARD), null)), List.of())
                    .getFirst();
            MadeTable table =
                    ReleasedExample.table(Audience.BOARD, made.region(), made.partnerships(), measure, quarter, 40);
            store.keepDraft(table, protection, new Making(UUID.randomUUID(), List.of(measure), List.of()));
            store.release(drafts.of(made.region().id()), Instant.now(), null, "");
            Protection read = bases.released(made.region().id(), Audience.BOARD, "example", List.of(measure), quarter)
                    .getFirst()
                    .protection();
            assertThat(read.basis()).isEqualTo(each);
            assertThat(read.tokens()).isEqualTo(protection.tokens());
        }
    }

    @Test
    void theRecordsOfAPartnershipThatMergedAreCountedOnce() {
        Made made = visits.counted(VISITS);
        Partnership successor = made.partnerships().get(0);
        Partnership predecessor = made.partnerships().get(4);
        assertThat(visits.total(made)).isEqualTo("226");
        Partnership later = made.partnerships().get(1);
        new Scope.OfOperator().run(() -> {
            registry.succeed(successor.code(), predecessor.code(), QUARTER.plusYears(1));
            registry.succeed(successor.code(), later.code(), LocalDate.of(2999, 4, 1));
        });
        // As it is counted from that day on: its own and those of the one it took over from.
        List<List<Integer>> counted = new ArrayList<>(VISITS);
        counted.set(0, List.of(12, 90));
        visits.countAndDraft(made, counted);
        assertThat(visits.total(made)).isEqualTo("226");
        assertThat(visits.draft(made, Audience.BOARD, "visits", null).cells())
                .noneMatch(cell -> predecessor.code().equals(cell.partnership()));
    }
}

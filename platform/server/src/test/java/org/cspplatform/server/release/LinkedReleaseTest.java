package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;
import static org.cspplatform.server.release.RegionOfFive.count;
import static org.cspplatform.server.release.RegionOfFive.put;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Inspection;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Viewpoint;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.release.BasisStore.Making;
import org.cspplatform.server.release.Protector.Wanted;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.release.Visitors.Asked;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TenantRegistry;
import org.cspplatform.server.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures over the same records: all visits, the share of them at home, and their rate. */
@MicronautTest(transactional = false)
final class LinkedReleaseTest implements ServerTest {
    private static final String MODULE = "linked-visits";
    private static final UUID OFFICER = new UUID(0, 7);
    private static final Budget BUDGET = new Budget(1_000_000, Duration.ofSeconds(10));

    /** At home and in the street; of the second only two in the street. */
    private static final List<List<Integer>> VISITS =
            List.of(List.of(3, 40), List.of(38, 2), List.of(17, 25), List.of(30, 12), List.of(9, 50));

    @Inject
    private RegionOfFive regions;

    @Inject
    private DraftMaker maker;

    @Inject
    private ReleasedFigures figures;

    @Inject
    private Releasing releasing;

    @Inject
    private BasisStore bases;

    @Inject
    private TableStore store;

    @Inject
    private Drafts drafts;

    @Inject
    private ModuleDirectory directory;

    @Inject
    private Scopes scopes;

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
        Made made = counted(VISITS);
        for (Audience audience : Audience.values()) {
            ReleasedMeasure visits = draft(made, audience, "visits", null);
            ReleasedMeasure home = draft(made, audience, "at-home", null);
            ReleasedMeasure rate = draft(made, audience, "rate", null);
            ReleasedMeasure places = draft(made, audience, "visits", "place");
            for (Partnership partnership : made.partnerships()) {
                Shown all = cell(visits, partnership, null).numerator();
                assertThat(cell(home, partnership, null).denominator()).isEqualTo(all);
                assertThat(cell(rate, partnership, null).numerator()).isEqualTo(all);
                assertThat(cell(home, partnership, null).numerator())
                        .as("those at home are the line of the code")
                        .isEqualTo(cell(places, partnership, "HOME").numerator());
            }
        }
        assertThat(cell(
                                draft(made, Audience.BOARD, "rate", null),
                                made.partnerships().get(1),
                                null)
                        .numerator())
                .as("40 visits say how many were in the street, beside the 38 at home")
                .isEqualTo(cell(
                                draft(made, Audience.BOARD, "at-home", null),
                                made.partnerships().get(1),
                                null)
                        .denominator());
    }

    @Test
    void theyAreReleasedInAnyOrderAndAreSafeWithEachOther() {
        for (List<String> order : List.of(List.of("visits", "at-home", "rate"), List.of("rate", "at-home", "visits"))) {
            Made made = counted(VISITS);
            for (String measure : order) {
                release(made, Audience.BOARD, List.of(measure), "");
                assertThat(leaks(made)).as("after " + measure + " of " + order).isEmpty();
            }
        }
    }

    @Test
    void aRestatementOfOneIsMadeKnowingTheOthers() {
        Made made = counted(VISITS);
        release(made, Audience.BOARD, List.of("visits", "at-home", "rate"), "");
        List<List<Integer>> corrected = new ArrayList<>(VISITS);
        corrected.set(3, List.of(33, 12));
        countAll(made, corrected);
        RegionOfFive.draftAll(maker, MODULE);
        release(made, Audience.BOARD, List.of("at-home"), "Three more at home");
        assertThat(leaks(made)).isEmpty();
        corrected.set(3, List.of(33, 14));
        countAll(made, corrected);
        RegionOfFive.draftAll(maker, MODULE);
        release(made, Audience.BOARD, List.of("visits", "rate"), "Two more in the street");
        assertThat(leaks(made)).isEmpty();
    }

    @Test
    void aTableThatDoesNotKnowALinkedOneIsNotReleased() throws SQLException {
        Made made = counted(VISITS);
        madeByItself(made);
        assertThatThrownBy(() -> release(made, Audience.BOARD, List.of("visits", "at-home"), ""))
                .as("neither knows the other")
                .isInstanceOf(ConflictException.class);
        RegionOfFive.draftAll(maker, MODULE);
        release(made, Audience.BOARD, List.of("visits", "at-home"), "");
        assertThat(leaks(made)).isEmpty();

        Made others = counted(VISITS);
        release(others, Audience.BOARD, List.of("visits"), "");
        madeByItself(others);
        assertThatThrownBy(() -> release(others, Audience.BOARD, List.of("at-home"), ""))
                .as("it was made without the one released")
                .isInstanceOf(ConflictException.class);
        RegionOfFive.draftAll(maker, MODULE);
        release(others, Audience.BOARD, List.of("at-home"), "");
        assertThat(leaks(others)).isEmpty();
    }

    @Test
    void allOfAQuarterAreReleasedAtOnce() {
        Made made = counted(VISITS);
        release(made, Audience.BOARD, List.of("visits", "at-home", "rate"), "");
        release(made, Audience.PUBLIC, List.of("visits", "at-home", "rate"), "");
        assertThat(leaks(made)).isEmpty();
        RegionOfFive.draftAll(maker, MODULE);
        assertThat(office(made).call(() -> releasing.drafts(made.region())))
                .as("nothing is left to release")
                .isEmpty();
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
        Made made = counted(VISITS);
        Partnership successor = made.partnerships().get(0);
        Partnership predecessor = made.partnerships().get(4);
        assertThat(total(made)).isEqualTo("226");
        Partnership later = made.partnerships().get(1);
        new Scope.OfOperator().run(() -> {
            registry.succeed(successor.code(), predecessor.code(), QUARTER.plusYears(1));
            registry.succeed(successor.code(), later.code(), LocalDate.of(2999, 4, 1));
        });
        // As it is counted from that day on: its own and those of the one it took over from.
        List<List<Integer>> counted = new ArrayList<>(VISITS);
        counted.set(0, List.of(12, 90));
        countAll(made, counted);
        RegionOfFive.draftAll(maker, MODULE);
        assertThat(total(made)).isEqualTo("226");
        assertThat(draft(made, Audience.BOARD, "visits", null).cells())
                .noneMatch(cell -> predecessor.code().equals(cell.partnership()));
    }

    /** As if the share had been made in another go than the counts. */
    private static void madeByItself(Made made) throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                update platform.figure_basis set making = uuidv7() from platform.figure_release made
                where made.id = figure_basis.release_id and made.measure = 'at-home' and made.state = 'DRAFT' and made.region_id = '%s'
                """.formatted(made.region().id()));
        }
    }

    private String total(Made made) {
        return draft(made, Audience.BOARD, "visits", null).cells().stream()
                .filter(cell -> cell.isTotal() && cell.isWhole())
                .findFirst()
                .orElseThrow()
                .numerator()
                .words();
    }

    private Made counted(List<List<Integer>> visits) {
        Made made = regions.make();
        countAll(made, visits);
        RegionOfFive.draftAll(maker, MODULE);
        return made;
    }

    private static void countAll(Made made, List<List<Integer>> visits) {
        count(MODULE, "visits", made, visits);
        for (int i = 0; i < visits.size(); i++) {
            Partnership partnership = made.partnerships().get(i);
            int home = visits.get(i).get(0);
            int street = visits.get(i).get(1);
            put(partnership, MODULE, "at-home", "", null, home, home + street);
            put(partnership, MODULE, "at-home", "place", "HOME", home, home);
            put(partnership, MODULE, "at-home", "place", "STREET", 0, street);
            put(partnership, MODULE, "rate", "", null, home + street, 20_000);
        }
    }

    private void release(Made made, Audience audience, List<String> measures, String reason) {
        office(made).run(() -> {
            List<UUID> drafts = releasing.drafts(made.region()).stream()
                    .filter(line -> line.audience() == audience && measures.contains(line.measure()))
                    .map(DraftLine::id)
                    .toList();
            releasing.release(made.region(), audience, drafts, OFFICER, reason);
        });
    }

    /** What is worked out of everything that was released to the board, by everybody and by each partnership. */
    private List<String> leaks(Made made) {
        List<Protected> all = bases
                .released(
                        made.region().id(),
                        Audience.BOARD,
                        MODULE,
                        List.of("visits", "at-home", "rate"),
                        new ReportedQuarter(QUARTER))
                .stream()
                .map(released -> released.protection().parts().getFirst())
                .toList();
        assertThat(all).isNotEmpty();
        History history = History.none();
        for (Protected earlier : all.subList(0, all.size() - 1)) {
            history = history.restating(earlier);
        }
        List<Viewpoint> viewers = new ArrayList<>(List.of(new Viewpoint.Everybody()));
        made.partnerships()
                .forEach(partnership ->
                        viewers.add(new Viewpoint.Contributor(partnership.id().toString())));
        List<String> leaks = new ArrayList<>();
        for (Viewpoint viewer : viewers) {
            leaks.addAll(Inspection.of(all.getLast(), history, viewer, BUDGET).leaks());
        }
        return leaks;
    }

    private ReleasedMeasure draft(Made made, Audience audience, String measure, @Nullable String by) {
        return office(made)
                .call(() -> figures.draft(audience, made.region().id(), MODULE, measure, QUARTER, QUARTER, by))
                .orElseThrow();
    }

    private Scope office(Made made) {
        return scopes.ofRegionalOffice(made.region().id());
    }

    private static ReleasedCell cell(ReleasedMeasure measure, Partnership partnership, @Nullable String code) {
        return measure.cells().stream()
                .filter(cell -> partnership.code().equals(cell.partnership())
                        && Objects.equals(code, cell.code())
                        && (code != null || cell.isWhole()))
                .findFirst()
                .orElseThrow();
    }
}

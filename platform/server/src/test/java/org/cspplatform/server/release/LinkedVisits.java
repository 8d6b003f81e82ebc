package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;
import static org.cspplatform.server.release.RegionOfFive.count;
import static org.cspplatform.server.release.RegionOfFive.put;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Inspection;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Viewpoint;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.jspecify.annotations.Nullable;

/** Measures over the same visits of five partnerships, counted, drafted, released, and attacked together. */
@Singleton
final class LinkedVisits {
    static final String MODULE = "linked-visits";

    /** At home and in the street; of the second only two in the street. */
    static final List<List<Integer>> VISITS =
            List.of(List.of(3, 40), List.of(38, 2), List.of(17, 25), List.of(30, 12), List.of(9, 50));

    private static final UUID OFFICER = new UUID(0, 7);
    private static final Budget BUDGET = new Budget(1_000_000, Duration.ofSeconds(10));

    private final RegionOfFive regions;
    private final DraftMaker maker;
    private final ReleasedFigures figures;
    private final Releasing releasing;
    private final BasisStore bases;
    private final Scopes scopes;

    LinkedVisits(
            RegionOfFive regions,
            DraftMaker maker,
            ReleasedFigures figures,
            Releasing releasing,
            BasisStore bases,
            Scopes scopes) {
        this.regions = regions;
        this.maker = maker;
        this.figures = figures;
        this.releasing = releasing;
        this.bases = bases;
        this.scopes = scopes;
    }

    /** As if the share had been made in another go than the counts. */
    static void madeByItself(Made made) throws SQLException {
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

    /** The draft's total of all visits, in words. */
    String total(Made made) {
        return draft(made, Audience.BOARD, "visits", null).cells().stream()
                .filter(cell -> cell.isTotal() && cell.isWhole())
                .findFirst()
                .orElseThrow()
                .numerator()
                .words();
    }

    /** A region of five whose visits are counted and drafted. */
    Made counted(List<List<Integer>> visits) {
        Made made = regions.make();
        countAndDraft(made, visits);
        return made;
    }

    void countAndDraft(Made made, List<List<Integer>> visits) {
        countAll(made, visits);
        draftAll();
    }

    void draftAll() {
        RegionOfFive.draftAll(maker, MODULE);
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

    /** Releases the drafts of some measures by themselves. */
    void release(Made made, Audience audience, List<String> measures, String reason) {
        office(made).run(() -> {
            List<UUID> drafts = releasing.drafts(made.region()).stream()
                    .filter(line -> line.audience() == audience && measures.contains(line.measure()))
                    .map(DraftLine::id)
                    .toList();
            releasing.release(made.region(), audience, drafts, OFFICER, reason);
        });
    }

    /** What is worked out of everything that was released to the board, by everybody and by each partnership. */
    List<String> leaks(Made made) {
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

    ReleasedMeasure draft(Made made, Audience audience, String measure, @Nullable String by) {
        return office(made)
                .call(() -> figures.draft(audience, made.region().id(), MODULE, measure, QUARTER, QUARTER, by))
                .orElseThrow();
    }

    /** What is still to be released. */
    List<DraftLine> drafts(Made made) {
        return office(made).call(() -> releasing.drafts(made.region()));
    }

    private Scope office(Made made) {
        return scopes.ofRegionalOffice(made.region().id());
    }

    static ReleasedCell cell(ReleasedMeasure measure, Partnership partnership, @Nullable String code) {
        return measure.cells().stream()
                .filter(cell -> partnership.code().equals(cell.partnership())
                        && Objects.equals(code, cell.code())
                        && (code != null || cell.isWhole()))
                .findFirst()
                .orElseThrow();
    }
}

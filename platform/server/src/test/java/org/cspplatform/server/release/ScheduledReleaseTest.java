package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Scopes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A policy releases drafts on their day by itself: once, whoever looks, and never what a person must decide. */
@MicronautTest(transactional = false)
final class ScheduledReleaseTest implements ServerTest {
    private static final String MODULE = "due-visits";
    private static final int REPLICAS = 4;
    private static final List<List<Integer>> VISITS =
            List.of(List.of(30, 40), List.of(22, 31), List.of(17, 25), List.of(30, 12), List.of(19, 50));

    @Inject
    private RegionOfFive regions;

    @Inject
    private DraftMaker maker;

    @Inject
    private ReleasedTables tables;

    @Inject
    private ReleaseGate gate;

    @Inject
    private LinkedKnowledge knowledge;

    @Inject
    private AuditLog audit;

    @Inject
    private ReleasePolicies policies;

    @Inject
    private Scopes scopes;

    @Inject
    private Clock clock;

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
    void aQuarterIsReleasedOnItsDayOnceHoweverManyReplicasLook() throws Exception {
        LocalDate today = LocalDate.now(clock);
        ReportedQuarter last = ReportedQuarter.of(today).plus(-1);
        ReportedQuarter running = ReportedQuarter.of(today);
        Made made = regions.make();
        for (LocalDate quarter : List.of(QUARTER, last.start(), running.start())) {
            visits(quarter, "visits", made);
            visits(quarter, "minutes", made);
        }
        int days = (int) ChronoUnit.DAYS.between(last.lastDay(), today);
        decide(made, Audience.BOARD, days);
        decide(made, Audience.PUBLIC, days);
        made(made);
        everyReplicaLooks(clock);
        List<String> longAgo = List.of(
                "BOARD minutes 2019-04-01 1",
                "BOARD visits 2019-04-01 1",
                "PUBLIC minutes 2019-04-01 1",
                "PUBLIC visits 2019-04-01 1");
        assertThat(released(made)).as("the day of the last quarter is tomorrow").isEqualTo(longAgo);
        assertThat(written(made)).containsExactly("BOARD 1", "PUBLIC 1");

        everyReplicaLooks(Clock.offset(clock, Duration.ofDays(1)));
        List<String> both = new ArrayList<>(longAgo);
        longAgo.forEach(
                table -> both.add(table.replace("2019-04-01", last.start().toString())));
        assertThat(released(made)).containsExactlyInAnyOrderElementsOf(both);
        assertThat(written(made)).containsExactly("BOARD 2", "PUBLIC 2");
        everyReplicaLooks(Clock.offset(clock, Duration.ofDays(1)));
        assertThat(released(made)).as("nothing is left to release").hasSameElementsAs(both);
        assertThat(written(made)).containsExactly("BOARD 2", "PUBLIC 2");
        assertThat(BehindTheWalls.tables(made.region().id(), "DRAFT"))
                .as("a quarter that has not ended is never due")
                .hasSize(4)
                .allMatch(draft -> draft.endsWith(" " + running.start() + " 0"));
    }

    @Test
    void aTableThatCannotBeMadeWaitsAndTheOthersOfItsQuarterDoNot() throws Exception {
        Made made = regions.make();
        visits(QUARTER, "visits", made);
        visits(QUARTER, "minutes", made);
        made(made);
        String region = made.region().id().toString();
        try {
            BehindTheWalls.execute("""
                create function refuse_for_a_test() returns trigger language plpgsql as $$
                begin raise exception 'cannot be written'; end $$
                """, """
                    create trigger refuse_for_a_test before insert on figure_release for each row
                    when (new.region_id = '%s' and new.measure = 'visits') execute function refuse_for_a_test()
                    """.formatted(region));
            RegionOfFive.put(made.partnerships().getFirst(), MODULE, "visits", "", null, 71, null);
            BehindTheWalls.awaitNone("select 'never failed' where not exists (select from stale_figure"
                    + " where region_id = '" + region + "' and attempts > 0)");
            decide(made, Audience.BOARD, 0);
            decide(made, Audience.PUBLIC, 0);
            made(made);
            everyReplicaLooks(clock);
            assertThat(released(made)).containsExactly("BOARD minutes 2019-04-01 1", "PUBLIC minutes 2019-04-01 1");
            assertThat(BehindTheWalls.tables(made.region().id(), "DRAFT"))
                    .as("the drafts before it failed are still there for the office")
                    .containsExactly("BOARD visits 2019-04-01 0", "PUBLIC visits 2019-04-01 0");
        } finally {
            BehindTheWalls.execute("drop function if exists refuse_for_a_test cascade");
        }
        // It has failed for long, and would rest for an hour; but who corrects the figures does not wait for that.
        BehindTheWalls.execute("""
            update stale_figure set attempts = 12, retry_at = now() + interval '1 hour' where region_id = '%s'
            """.formatted(region));
        RegionOfFive.put(made.partnerships().getFirst(), MODULE, "visits", "", null, 70, null);
        made(made);
        BehindTheWalls.awaitNone("select attempts from stale_figure where region_id = '" + region + "'");
        everyReplicaLooks(clock);
        assertThat(released(made)).hasSize(4).contains("BOARD visits 2019-04-01 1", "PUBLIC visits 2019-04-01 1");
    }

    @Test
    void thePublicWaitsForTheBoardAndARestatementForAPerson() throws Exception {
        Made made = regions.make();
        visits(QUARTER, "visits", made);
        decide(made, Audience.PUBLIC, 10);
        made(made);
        everyReplicaLooks(clock);
        assertThat(released(made)).as("the board has not been given them").isEmpty();
        decide(made, Audience.BOARD, 10);
        made(made);
        everyReplicaLooks(clock);
        List<String> both = List.of("BOARD visits 2019-04-01 1", "PUBLIC visits 2019-04-01 1");
        assertThat(released(made)).isEqualTo(both);

        RegionOfFive.put(made.partnerships().get(3), MODULE, "visits", "", null, 62, null);
        RegionOfFive.put(made.partnerships().get(3), MODULE, "visits", "place", "STREET", 32, null);
        made(made);
        everyReplicaLooks(clock);
        assertThat(released(made)).as("nobody said why").isEqualTo(both);
        assertThat(BehindTheWalls.tables(made.region().id(), "DRAFT")).hasSize(2);
    }

    private static void visits(LocalDate quarter, String measure, Made made) {
        RegionOfFive.count(quarter, MODULE, measure, made, VISITS);
    }

    private void decide(Made made, Audience audience, int days) {
        scopes.ofRegionalOffice(made.region().id())
                .run(() -> policies.decide(
                        made.region(),
                        policies.policy(audience, null, Rules.standard(audience), days, "For a test", "Somebody"),
                        UUID.randomUUID()));
    }

    private void made(Made made) {
        maker.makeAll(QUARTER);
        BehindTheWalls.awaitDrafts(made.region().id());
    }

    /** All at the same moment. What they share is the database alone, as replicas do. */
    private void everyReplicaLooks(Clock at) throws Exception {
        CyclicBarrier together = new CyclicBarrier(REPLICAS);
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            List<Future<?>> looks = new ArrayList<>();
            for (int i = 0; i < REPLICAS; i++) {
                Releasing replica = new Releasing(tables, gate, knowledge, audit, at);
                looks.add(replicas.submit(() -> {
                    together.await();
                    replica.releaseDue();
                    return true;
                }));
            }
            for (Future<?> look : looks) {
                look.get();
            }
        }
    }

    private static List<String> released(Made made) {
        return BehindTheWalls.tables(made.region().id(), "RELEASED");
    }

    /** How many releases the audit log has of each audience. */
    private static List<String> written(Made made) {
        return BehindTheWalls.query("""
            select subject_id || ' ' || count(*) from audit_entry
            where region_id = '%s' and action = 'release' and subject_type = 'figures' group by subject_id order by 1
            """.formatted(made.region().id()));
    }
}

package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Scopes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two services on one database make the drafts of the same regions, and their connections die under them. */
@MicronautTest(transactional = false)
final class ReplicasOfReleaseTest implements ServerTest {
    private static final String MODULE = "shared-visits";
    private static final String SECOND = "second replica";
    private static final int CHANGES = 40;
    private static final int KILLS = 6;

    private final Map<String, String> properties = new HashMap<>();

    @Inject
    private RegionOfFive regions;

    @Inject
    private ReleasedFigures figures;

    @Inject
    private ReleaseGate gate;

    @Inject
    private Releasing own;

    @Inject
    @Named("release")
    private TransactionOperations<Connection> releasing;

    @Inject
    private Scopes scopes;

    @Inject
    private ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    private Path modules = Path.of("");

    private ApplicationContext second;
    private MakingLog log;

    @Override
    public Map<String, String> getProperties() {
        properties.putAll(ServerTest.super.getProperties());
        return properties;
    }

    @BeforeAll
    void aSecondReplica() throws IOException {
        RegionOfFive.install(MODULE, modules);
        directory.installAll();
        Map<String, Object> others = new HashMap<>(properties);
        String url = "datasources.release.url";
        others.put(
                url,
                others.get(url) + (String.valueOf(others.get(url)).contains("?") ? "&" : "?") + "ApplicationName="
                        + SECOND.replace(" ", "%20"));
        others.put("csp.data.directory", Files.createTempDirectory("csp-second").toString());
        second = ApplicationContext.run(others, Environment.TEST);
        second.getBean(ModuleDirectory.class).installAll();
        log = MakingLog.begin();
    }

    @AfterAll
    void stopIt() {
        log.close();
        second.close();
    }

    @Test
    void everyDraftComesOutAsIfMadeAloneWhoeverMadeItAndWhoeverDied() throws Exception {
        Made made = regions.make();
        EnteredFigures entered = new EnteredFigures(MODULE, made, new SplittableRandom(20261121));
        entered.enterAll();
        BehindTheWalls.awaitDrafts(made.region().id());
        int killed = 0;
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            WholeTables whole = new WholeTables(figures, made, MODULE);
            Future<Integer> read = reader.submit(
                    () -> scopes.ofRegionalOffice(made.region().id()).call(() -> whole.readUntil(end)));
            try {
                for (int change = 1; change <= CHANGES; change++) {
                    entered.enterOne();
                    killed += change % 5 == 0 && killed < KILLS ? killOneAtWork() : 0;
                    TimeUnit.MILLISECONDS.sleep(40);
                }
                BehindTheWalls.awaitDrafts(made.region().id());
                // Those whose maker died are tried again, after a rest if the one that lost its connection lives on.
                BehindTheWalls.awaitNone("select measure from stale_figure where region_id = '"
                        + made.region().id() + "'");
            } finally {
                end.countDown();
            }
            assertThat(read.get())
                    .as("tables read meanwhile, each of them whole")
                    .isGreaterThan(50);
        }
        assertThat(killed).as("connections killed in the middle of a table").isGreaterThanOrEqualTo(KILLS / 2);
        assertThat(log.atOnce()).as("one table by two at the same time").isEmpty();
        assertThat(log.replicas()).as("both had their share").hasSize(2).contains(SECOND);
        assertThat(DraftContents.of(made.region().id()))
                .hasSize(2 * EnteredFigures.TABLES)
                .isEqualTo(DraftContents.madeAnew(made.region().id()));
    }

    @Test
    void bothReleaseWhatIsDueAndItIsReleasedOnce() {
        Made made = regions.make();
        new EnteredFigures(MODULE, made, new SplittableRandom(7)).enterAll();
        scopes.ofRegionalOffice(made.region().id()).run(() -> second.getBean(ReleaseDesk.class)
                .releaseByItself(made.region(), 30, "For a test", made.region().id(), "Somebody"));
        BehindTheWalls.awaitDrafts(made.region().id());
        Releasing other = second.getBean(Releasing.class);
        CompletableFuture<?>[] looks = Stream.of(own, other, own, other)
                .map(replica -> CompletableFuture.runAsync(replica::releaseDue))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(looks).join();
        assertThat(BehindTheWalls.tables(made.region().id(), "RELEASED"))
                .hasSize(2 * EnteredFigures.TABLES)
                .allMatch(table -> table.endsWith(" 1"));
    }

    @Test
    void whatIsMadeWhileItsQuarterIsReleasedIsSafeTogetherWithThat() throws Exception {
        Made made = regions.make();
        RegionOfFive.count(
                MODULE,
                "visits",
                made,
                List.of(List.of(3, 14), List.of(31, 6), List.of(20, 24), List.of(25, 8), List.of(11, 14)));
        BehindTheWalls.awaitDrafts(made.region().id());
        String board = BehindTheWalls.query("select id from figure_release where audience = 'BOARD' and region_id = '"
                        + made.region().id() + "'")
                .getFirst();
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch beingMade = new CountDownLatch(1);
        CompletableFuture<Void> officer =
                CompletableFuture.runAsync(() -> releasing.execute(TransactionDefinition.DEFAULT, _ -> {
                    gate.pass(made.region().id(), Audience.BOARD, List.of(UUID.fromString(board)), null, "");
                    released.countDown();
                    awaitLatch(beingMade);
                    return true;
                }));
        awaitLatch(released);
        // By themselves these figures are best protected by hiding others than the first release hides, which would not
        // be safe.
        String add = "update measure_cell set numerator = numerator + 50 where tenant_id = '%s' and breakdown ||"
                + " coalesce(code, '') in ('', '%s')";
        String visits = " and module = '" + MODULE + "' and measure = 'visits'";
        BehindTheWalls.execute(
                add.formatted(made.partnerships().get(3).id(), "placeSTREET") + visits,
                add.formatted(made.partnerships().get(4).id(), "placeHOME") + visits,
                "select number_measure_changes()",
                "update measure_period set changed = nextval('measure_change') where tenant_id = '"
                        + made.partnerships().get(4).id() + "'" + visits);
        BehindTheWalls.awaitNone("""
            select 'nobody waits for the officer' where not exists (
                select from pg_stat_activity where usename = 'csp_release' and wait_event_type = 'Lock')
            """);
        beingMade.countDown();
        officer.join();
        BehindTheWalls.awaitDrafts(made.region().id());
        List<String> restatement = DraftContents.of(made.region().id());
        assertThat(restatement).hasSize(2);
        assertThat(restatement).isEqualTo(DraftContents.madeAnew(made.region().id()));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** @return 1 when one was met that had begun to write */
    private static int killOneAtWork() throws InterruptedException {
        for (int look = 0; look < 100; look++) {
            List<String> killed = BehindTheWalls.query("""
                select pg_terminate_backend(pid) from (
                    select pid from pg_stat_activity where usename = 'csp_release' and backend_xid is not null
                    order by random() limit 1) at_work
                """);
            if (!killed.isEmpty()) {
                return 1;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return 0;
    }
}

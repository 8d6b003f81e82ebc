package org.cspplatform.server.measures.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.measures.CountedSchema;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks are left by whatever writes, and worked off once, whatever dies. */
@MicronautTest(transactional = false)
final class CellWorkTest implements ServerTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 5, 1);

    @Inject
    PlatformDatabase database;

    @Inject
    CellRounds rounds;

    @Inject
    TwoTenants tenants;

    @Inject
    Scopes scopes;

    private @Nullable ModuleModel module;
    private UUID east = new UUID(0, 0);
    private UUID west = new UUID(0, 0);
    private Scope eastern = new Scope.Nothing();

    @BeforeAll
    void install() throws IOException {
        module = CountedSchema.put(database);
    }

    @BeforeEach
    void twoPartnerships() throws SQLException {
        TwoTenants.Made made = tenants.make();
        east = made.east().id();
        west = made.west().id();
        eastern = new Scope.OfPartnership(east, List.of(east), List.of());
        CellRounds.switchOn(module().id(), east);
        CellRounds.switchOn(module().id(), west);
        write(entry("A", "2015-02-01"), entry("B", "2016-08-01"));
        refresh();
    }

    @Test
    void everyWayOfWritingLeavesTheMarksOfTheQuartersItConcerns() {
        write(entry("C", "2015-05-05"));
        assertThat(taken())
                .containsExactlyInAnyOrder("any:entries", "own:entries 2015-04-01", "date:entries:day 2015-04-01");
        write("update recounted.entries set day = '2017-11-11' where tenant_id = '%s' and reference = 'C'"
                .formatted(east));
        assertThat(taken())
                .contains("own:entries 2015-04-01", "own:entries 2017-10-01", "date:entries:day 2017-10-01")
                .doesNotContain("own:entries 2016-07-01");
        // An event concerns who it is joined to by a date, and the entry that it refers to.
        write(happening("2016-05-03", "'A'"));
        assertThat(taken())
                .containsExactlyInAnyOrder(
                        "any:happenings", "date:happenings:day 2016-04-01", "via:happenings:entry 2015-01-01");
        write("update recounted.happenings set entry = 'B' where tenant_id = '%s'".formatted(east));
        assertThat(taken()).contains("via:happenings:entry 2015-01-01", "via:happenings:entry 2016-07-01");
        // Who is referred to concerns who refers.
        write("update recounted.entries set earlier = 'A' where tenant_id = '%s' and reference = 'B'".formatted(east));
        assertThat(taken()).contains("own:entries 2016-07-01");
        write("update recounted.entries set colour = 'RED' where tenant_id = '%s' and reference = 'A'".formatted(east));
        assertThat(taken()).contains("own:entries 2015-01-01", "to:entries:earlier 2016-07-01");
        // A key that changes changes the references to it, by the database itself.
        write("update recounted.entries set reference = 'A2' where tenant_id = '%s' and reference = 'A'"
                .formatted(east));
        assertThat(taken()).contains("own:entries 2015-01-01", "own:entries 2016-07-01");
        write("""
            insert into recounted.entries (tenant_id, reference, day, person)
            select tenant_id, 'copy-' || reference, day - 400, person from recounted.entries where tenant_id = '%s'
            on conflict do nothing
            """.formatted(east));
        assertThat(taken()).contains("own:entries 2013-10-01", "own:entries 2015-04-01", "own:entries 2016-10-01");
        write("delete from recounted.happenings where tenant_id = '%s'".formatted(east));
        assertThat(taken()).contains("date:happenings:day 2016-04-01", "via:happenings:entry 2016-07-01");
        assertThat(eastern.call(() -> rounds.marks(west, module().id()))).isEmpty();
    }

    @Test
    void aRegionsRecordConcernsItsPartnershipsAndNobodyMarksForAnother() {
        UUID region = UUID.fromString(eastern.call(() -> rounds.texts(
                        "select region_id from partnership_region where partnership_id = '%s'".formatted(east)))
                .getFirst());
        String mark = "select mark_stale('recounted', %s, array['%s'::uuid], array['any:themes'], array[null::date])";
        scopes.ofRegionalOffice(region).run(() -> rounds.texts(mark.formatted(true, region)));
        for (UUID partnership : List.of(east, west)) {
            Scope own = new Scope.OfPartnership(partnership, List.of(partnership), List.of());
            assertThat(own.call(() -> rounds.marks(partnership, "recounted"))).contains("any:themes");
        }
        refresh();
        eastern.run(() -> rounds.texts(mark.formatted(false, west)));
        eastern.run(() -> rounds.texts(mark.formatted(true, region)));
        assertThat(eastern.call(() -> rounds.marks(east, "recounted"))).isEmpty();
    }

    @Test
    void whatIsUndoneLeavesNoMark() {
        assertThatThrownBy(() -> eastern.run(() -> rounds.inTransaction(() -> {
                    rounds.write(entry("Z", "2015-05-05"));
                    throw new IllegalStateException("undone");
                })))
                .hasMessage("undone");
        assertThat(eastern.call(() -> rounds.marks(east, module().id()))).isEmpty();
    }

    @Test
    void ofTwoWorkersOneCountsAndTheOtherGoesOnWithoutWaiting() throws Exception {
        write(entry("C", "2015-05-05"));
        CountDownLatch counted = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> first = other.submit(() -> eastern.run(() -> rounds.inTransaction(() -> {
                assertThat(rounds.tryRefresh(module(), TODAY)).isTrue();
                counted.countDown();
                CellRounds.await(looked);
            })));
            CellRounds.await(counted);
            // Meanwhile another record comes: its mark is none of those that the first has taken.
            write(entry("D", "2016-02-02"));
            assertThat(eastern.call(() -> rounds.tryRefresh(module(), TODAY))).isFalse();
            looked.countDown();
            first.get();
        }
        assertThat(eastern.call(() -> rounds.marks(east, module().id())))
                .containsExactlyInAnyOrder("any:entries", "own:entries 2016-01-01", "date:entries:day 2016-01-01");
        assertThat(eastern.call(() -> rounds.tryRefresh(module(), TODAY))).isTrue();
        assertThat(whole("all", "2015-04-01")).isEqualTo("1");
        assertThat(whole("all", "2016-01-01")).isEqualTo("1");
        assertThat(whole("all", "2016-04-01")).isEqualTo("0");
    }

    @Test
    void aWorkerThatDiesBeforeItsCommitLosesNothing() {
        write(entry("C", "2015-05-05"));
        List<String> before = eastern.call(() -> rounds.marks(east, module().id()));
        assertThatThrownBy(() -> eastern.run(() -> rounds.inTransaction(() -> {
                    assertThat(rounds.tryRefresh(module(), TODAY)).isTrue();
                    assertThat(rounds.marks(east, module().id())).isEmpty();
                    rounds.dieHere();
                })))
                .isInstanceOf(RuntimeException.class);
        assertThat(eastern.call(() -> rounds.marks(east, module().id()))).isEqualTo(before);
        assertThat(whole("all", "2015-04-01")).isEqualTo("0");
        refresh();
        assertThat(whole("all", "2015-04-01")).isEqualTo("1");
    }

    @Test
    void aMeasureThatFailsStopsNoOtherAndIsTriedAgain() throws SQLException {
        write(happening("2016-05-03", "'A'"), entry("C", "2015-05-05"));
        try {
            CellRounds.asSuperuser("revoke select on recounted.happenings from csp_app");
            refresh();
        } finally {
            CellRounds.asSuperuser("grant select on recounted.happenings to csp_app");
        }
        assertThat(whole("all", "2015-04-01")).isEqualTo("1");
        List<String> failed = eastern.call(() -> rounds.texts("select measure from measure_failure order by 1"));
        assertThat(failed).contains("caused", "told", "again").doesNotContain("all", "told-share");
        // What fails rests: it is not tried again with every change.
        write(happening("2016-05-04", "null"));
        refresh();
        assertThat(eastern.call(() -> rounds.texts("select max(attempts) from measure_failure")))
                .containsExactly("1");
        CellRounds.asSuperuser(
                "update measure_failure set retry_at = now() where tenant_id = '%s'".formatted(east),
                "update stale_mark set due_at = now() where tenant_id = '%s'".formatted(east));
        refresh();
        assertThat(eastern.call(() -> rounds.texts("select measure from measure_failure")))
                .isEmpty();
        List<String> mended = eastern.call(() -> rounds.figures(east, module().id()));
        eastern.run(() -> rounds.rebuild(module(), TODAY));
        assertThat(eastern.call(() -> rounds.figures(east, module().id()))).isEqualTo(mended);
    }

    @Test
    void aChangeIsNumberedAndWhatStaysTheSameIsNot() {
        long before = lastChange();
        write(entry("C", "2015-05-05"));
        refresh();
        List<String> told = eastern.call(() -> rounds.texts("""
            select concat_ws(' ', measure, period_start) from measure_period
            where tenant_id = '%s' and changed > %d and measure in ('all', 'placed', 'rate') order by 1
            """.formatted(east, before)));
        assertThat(told).containsExactly("all 2015-04-01", "rate 2015-04-01");
        long after = lastChange();
        eastern.run(() -> rounds.rebuild(module(), TODAY));
        assertThat(lastChange()).isEqualTo(after);
    }

    private long lastChange() {
        return Long.parseLong(eastern.call(() ->
                        rounds.texts("select max(changed) from measure_period where tenant_id = '%s'".formatted(east)))
                .getFirst());
    }

    private String whole(String measure, String quarter) {
        return eastern.call(() -> rounds.texts("""
            select numerator from measure_cell
            where tenant_id = '%s' and measure = '%s' and period_start = '%s' and breakdown = ''
            """.formatted(east, measure, quarter)))
                .getFirst();
    }

    private ModuleModel module() {
        return java.util.Objects.requireNonNull(module);
    }

    private void refresh() {
        eastern.run(() -> rounds.refresh(module(), TODAY));
    }

    /** What was marked since the last look. */
    private List<String> taken() {
        List<String> marks = eastern.call(() -> rounds.marks(east, module().id()));
        refresh();
        return marks;
    }

    private void write(String... statements) {
        for (String sql : statements) {
            eastern.run(() -> rounds.write(sql));
        }
    }

    private String entry(String reference, String day) {
        return "insert into recounted.entries (tenant_id, reference, day, person) values ('%s', '%s', '%s', 'P')"
                .formatted(east, reference, day);
    }

    private String happening(String day, String entry) {
        return """
            insert into recounted.happenings (tenant_id, day, person, proven, entry) values ('%s', '%s', 'P', true, %s)
            """.formatted(east, day, entry);
    }
}

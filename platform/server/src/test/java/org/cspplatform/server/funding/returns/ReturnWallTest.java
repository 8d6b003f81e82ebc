package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ReturnFixture.Place;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the code does; and what happens when two come at once. */
@MicronautTest(transactional = false)
final class ReturnWallTest implements ServerTest {
    private static final Actor LEAD = new Actor(UUID.randomUUID(), "Leo Lead");
    private static final Actor REGION = new Actor(UUID.randomUUID(), "Rita Region");

    @Inject
    private ReturnFixture fixture;

    @Inject
    private ReturnDesk desk;

    @Inject
    private ReviewDesk review;

    @Inject
    private ReturnReader reader;

    @Inject
    private ReturnImports imports;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.return_version set cumulative_spend = 0 where tenant_id = '%s'",
                "delete from platform.return_version where tenant_id = '%s'",
                "update platform.return_version_spend set cumulative_spend = 0 where tenant_id = '%s'",
                "delete from platform.return_version_spend where tenant_id = '%s'",
                "update platform.return_version_outcome set achieved = 0 where tenant_id = '%s'",
                "delete from platform.return_history where tenant_id = '%s'",
                "update platform.return_question set question = 'x' where tenant_id = '%s'",
                "truncate platform.return_version cascade"
            })
    void not_even_the_superuser_changes_what_was_submitted(String sql) throws SQLException {
        Place place = submitted();
        place.office().run(() -> review.ask(place.key(Quarter.Q1), "Why?", ReturnWallTest::whatever, REGION));
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute(sql.formatted(place.partnership().id())))
                    .hasMessageContaining("are never changed or deleted");
        }
    }

    @Test
    void a_line_cannot_be_added_to_a_version_after_it_was_submitted() {
        Place place = submitted();
        assertRefused(
                place.ours(),
                """
                insert into return_version_spend (version_id, tenant_id, position, activity_id, name, theme, provider, planned,
                    previous_spend, cumulative_spend, fall_reason)
                select id, tenant_id, 9, '%s', 'More', '', '', 0, 0, 0, '' from return_version where tenant_id = '%s'
                """.formatted(place.activities().getLast(), place.partnership().id()),
                "was submitted already");
    }

    @Test
    void a_version_whose_totals_are_not_the_sums_of_its_lines_is_not_kept() {
        Place place = submitted();
        assertRefused(place.ours(), """
            insert into return_version (tenant_id, return_id, number, financial_year, quarter, planned_total,
                previous_spend, cumulative_spend, narrative, restatement_reason, draft_revision, submitted_by,
                submitted_name, signed_by, signed_name, signed_at)
            select tenant_id, return_id, 2, financial_year, quarter, 1, 0, 0, '', 'x', 99, submitted_by,
                submitted_name, signed_by, signed_name, signed_at from return_version where tenant_id = '%s'
            """.formatted(place.partnership().id()), "are not the sums of its lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "received_state = 'accepted'",
                "received_state = 'payment-released'",
                "received_state = 'queried'",
                "received_version = 5",
                "quarter = 'Q4'",
            })
    void a_partnership_makes_no_move_of_the_regional_office_not_even_in_sql(String change) {
        Place place = submitted();
        assertRefused(
                place.ours(),
                "update quarterly_return set revision = revision + 1, %s where tenant_id = '%s'"
                        .formatted(change, place.partnership().id()),
                "return");
    }

    @ParameterizedTest
    @ValueSource(strings = {"received_state = 'payment-released'", "drafting = true", "received_version = 2"})
    void the_regional_office_makes_no_move_of_the_partnership_and_pays_nothing_before_acceptance(String change) {
        Place place = submitted();
        assertRefused(
                place.office(),
                "update quarterly_return set revision = revision + 1, %s where tenant_id = '%s'"
                        .formatted(change, place.partnership().id()),
                "cannot go");
    }

    @Test
    void a_partnership_asks_no_question_and_releases_no_payment() {
        Place place = submitted();
        assertRefused(place.ours(), """
            insert into return_payment (tenant_id, return_id, financial_year, quarter, version_number, amount, released_by,
                released_name)
            select tenant_id, id, financial_year, quarter, 1, 1000, tenant_id, 'me' from quarterly_return
            where tenant_id = '%s'
            """.formatted(place.partnership().id()), "row-level security");
    }

    @Test
    void another_partnership_and_the_board_see_no_row_of_it() throws SQLException {
        List<Place> places = fixture.places(2, 1);
        Place theirs = places.getFirst();
        theirs.ours().run(() -> submit(theirs));
        List<String> tables = List.of(
                "quarterly_return",
                "return_version",
                "return_version_spend",
                "return_history",
                "return_draft",
                "return_import");
        for (String table : tables) {
            String sql = "select count(*) from " + table + " where tenant_id = '"
                    + theirs.partnership().id() + "'";
            assertThat(places.getLast().ours().call(() -> fixture.number(sql)))
                    .as(table)
                    .isZero();
            assertThat(new Scope.Nothing().call(() -> fixture.number(sql)))
                    .as(table)
                    .isZero();
            assertThatThrownBy(() -> theirs.scopes()
                            .ofRegionReader(theirs.region().id())
                            .call(() -> fixture.numberForBoard(sql)))
                    .hasStackTraceContaining("permission denied");
        }
        String released = "select count(*) from released.return_figure";
        assertThat(theirs.scopes().ofRegionReader(theirs.region().id()).call(() -> fixture.numberForBoard(released)))
                .isEqualTo(1);
        Place elsewhere = fixture.place(1);
        assertThat(elsewhere
                        .scopes()
                        .ofRegionReader(elsewhere.region().id())
                        .call(() -> fixture.numberForBoard(released)))
                .isZero();
    }

    @Test
    void of_many_who_submit_at_once_one_submits_and_the_others_get_its_answer() throws Exception {
        Place place = fixture.place(2);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> desk.save(key, place.spent("1.00", "2.00"), ReturnWallTest::whatever, LEAD));
        long revision = place.ours().call(() -> reader.read(key).revision());
        LongConsumer exactly = present -> {
            if (present != revision) {
                throw new PreconditionFailedException();
            }
        };
        List<Object> results = atOnce(8, () -> place.ours().call(() -> desk.submit(key, exactly, LEAD, true)));
        assertThat(results).containsOnly(1);
        assertThat(place.ours().call(() -> reader.read(key).versions())).hasSize(1);
    }

    @Test
    void of_many_who_accept_at_once_one_accepts() throws Exception {
        Place place = submitted();
        List<Object> results = atOnce(8, () -> place.office().call(() -> {
            review.accept(place.key(Quarter.Q1), ReturnWallTest::whatever, REGION);
            return "accepted";
        }));
        assertThat(results.stream().filter("accepted"::equals)).hasSize(1);
        assertThat(results.stream().filter(ConflictException.class::isInstance)).hasSize(7);
    }

    @Test
    void the_same_workbook_sent_by_many_at_once_is_taken_once() throws Exception {
        Place place = fixture.place(1);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> desk.save(key, place.spent("12.34"), ReturnWallTest::whatever, LEAD));
        byte[] workbook = place.ours().call(() -> imports.template(key, ReturnImports.Format.XLSX));
        List<Object> results = atOnce(6, () -> place.ours()
                .call(() -> imports.takeAndSubmit(key, "q1.xlsx", workbook, ReturnWallTest::whatever, LEAD)));
        assertThat(results).allSatisfy(result -> assertThat(result)
                .isInstanceOfSatisfying(ReturnImports.Outcome.Taken.class, taken -> assertThat(taken.submittedVersion())
                        .isEqualTo(1)));
        assertThat(results.stream().map(ReturnImports.Outcome.Taken.class::cast).filter(taken -> taken.changed()))
                .hasSize(1);
        QuarterlyReturn after = place.ours().call(() -> reader.read(key));
        assertThat(after.versions()).hasSize(1);
        assertThat(after.figures().spend()).isEqualByComparingTo("12.34");
        assertThat(place.ours().call(() -> imports.files(key))).hasSize(1);
    }

    private Place submitted() {
        Place place = fixture.place(1);
        place.ours().run(() -> submit(place));
        return place;
    }

    private void submit(Place place) {
        desk.save(place.key(Quarter.Q1), place.spent("10.00"), ReturnWallTest::whatever, LEAD);
        desk.submit(place.key(Quarter.Q1), ReturnWallTest::whatever, LEAD, true);
    }

    private static List<Object> atOnce(int many, Callable<Object> work) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(people.submit(() -> {
                    try {
                        return work.call();
                    } catch (ConflictException refused) {
                        return refused;
                    }
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private void assertRefused(Scope scope, String sql, String saying) {
        assertThatThrownBy(() -> scope.run(() -> fixture.execute(sql))).hasStackTraceContaining(saying);
    }

    /** Any revision will do. */
    private static void whatever(long present) {}
}

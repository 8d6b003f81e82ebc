package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ReturnFixture.Place;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ReturnRoundTest implements ServerTest {
    @SuppressWarnings("UnnecessaryLambda") // named for what it means: any version is right
    private static final Actor OFFICER = new Actor(UUID.randomUUID(), "Olive Officer");

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
    private ReceivedFigures received;

    @Test
    void a_return_goes_the_whole_round_from_nothing_to_its_payment() {
        Place place = fixture.place(2);
        ReturnKey key = place.key(Quarter.Q1);
        QuarterlyReturn before = place.ours().call(() -> reader.read(key));
        assertThat(before.state()).isEqualTo(ReturnState.NOT_STARTED);
        assertThat(before.figures().planned()).isEqualByComparingTo("2000");
        assertThat(before.standIn().figure()).isEmpty();

        place.ours().run(() -> {
            desk.save(key, place.spent("10.50", "4.00"), exactly(0), OFFICER);
            assertThat(reader.read(key).state()).isEqualTo(ReturnState.DRAFT);
            assertThat(desk.submit(key, ReturnRoundTest::whatever, LEAD, true)).isEqualTo(1);
        });
        UUID question = place.office().call(() -> review.ask(key, "Why so little?", ReturnRoundTest::whatever, REGION));
        assertThatThrownBy(() -> place.office().run(() -> review.accept(key, ReturnRoundTest::whatever, REGION)))
                .isInstanceOf(ConflictException.class);
        place.ours().run(() -> desk.answer(key, question, "It has only begun.", OFFICER));
        BigDecimal released = place.office().call(() -> {
            review.accept(key, ReturnRoundTest::whatever, REGION);
            assertThatThrownBy(() -> review.release(key, false, ReturnRoundTest::whatever, REGION))
                    .isInstanceOf(InvalidException.class);
            return review.release(key, true, ReturnRoundTest::whatever, REGION);
        });
        assertThat(released).isEqualByComparingTo("14.50");

        QuarterlyReturn after = place.ours().call(() -> reader.read(key));
        assertThat(after.state()).isEqualTo(ReturnState.PAYMENT_RELEASED);
        assertThat(after.questions()).singleElement().satisfies(asked -> assertThat(asked.open())
                .isFalse());
        assertThat(place.ours().call(() -> reader.history(key, null, 50)))
                .extracting(HistoryEntry::step)
                .containsExactly("release-payment", "accept", "answer-last", "ask", "submit", "start");
        assertThat(place.office().call(() -> reader.history(key, null, 50)))
                .extracting(HistoryEntry::step)
                .doesNotContain("start");
    }

    @Test
    void the_next_quarter_starts_from_what_was_received_and_its_own_spend_is_the_difference() {
        Place place = fixture.place(2);
        place.ours().run(() -> {
            submit(place, Quarter.Q1, "100.00", "50.00");
            desk.save(place.key(Quarter.Q2), place.spent("175.25", "50.00"), ReturnRoundTest::whatever, OFFICER);
        });
        ReturnFigures figures =
                place.ours().call(() -> reader.read(place.key(Quarter.Q2)).figures());
        assertThat(figures.previousSpend()).isEqualByComparingTo("150");
        assertThat(figures.quarterSpend()).isEqualByComparingTo("75.25");
    }

    @Test
    void spend_falls_only_with_a_reason() {
        Place place = fixture.place(1);
        place.ours().run(() -> submit(place, Quarter.Q1, "100.00"));
        ReturnKey second = place.key(Quarter.Q2);
        place.ours().run(() -> desk.save(second, place.spent("99.99"), ReturnRoundTest::whatever, OFFICER));
        assertThatThrownBy(() -> place.ours().run(() -> desk.submit(second, ReturnRoundTest::whatever, LEAD, true)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.message())
                                .isEqualTo("Say why spend on Activity A fell from £100 to £99.99")));
        place.ours().run(() -> {
            var reason = new ReturnEntries.Spend(new BigDecimal("99.99"), "A refund");
            desk.save(
                    second,
                    new ReturnEntries(Map.of(place.activities().getFirst(), reason), Map.of(), "Words"),
                    ReturnRoundTest::whatever,
                    OFFICER);
            assertThat(desk.submit(second, ReturnRoundTest::whatever, LEAD, true))
                    .isEqualTo(1);
        });
    }

    @Test
    void an_unfinished_return_is_not_submitted_and_each_gap_is_named() {
        Place place = fixture.place(2);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> desk.save(key, ReturnEntries.NONE, ReturnRoundTest::whatever, OFFICER));
        assertThatThrownBy(() -> place.ours().run(() -> desk.submit(key, ReturnRoundTest::whatever, LEAD, true)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.field())
                        .containsExactly(
                                "spend-" + place.activities().get(0),
                                "spend-" + place.activities().get(1),
                                "narrative"));
    }

    @Test
    void an_officer_submits_only_what_a_lead_signed_off_and_any_change_voids_the_signature() {
        Place place = fixture.place(1);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> {
            desk.save(key, place.spent("1.00"), ReturnRoundTest::whatever, OFFICER);
            assertThatThrownBy(() -> desk.submit(key, ReturnRoundTest::whatever, OFFICER, false))
                    .hasMessageContaining("sign this return off");
            desk.signOff(key, ReturnRoundTest::whatever, LEAD);
            desk.save(key, place.spent("2.00"), ReturnRoundTest::whatever, OFFICER);
            assertThatThrownBy(() -> desk.submit(key, ReturnRoundTest::whatever, OFFICER, false))
                    .hasMessageContaining("sign this return off");
            desk.signOff(key, ReturnRoundTest::whatever, LEAD);
            desk.submit(key, ReturnRoundTest::whatever, OFFICER, false);
        });
        SubmittedVersion version =
                place.ours().call(() -> reader.read(key).received()).orElseThrow();
        assertThat(version.submittedBy()).isEqualTo("Olive Officer");
        assertThat(version.signOff().name()).isEqualTo("Leo Lead");
    }

    @Test
    void submitting_the_same_revision_again_gives_the_same_answer_and_a_stale_one_is_refused() {
        Place place = fixture.place(1);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> {
            desk.save(key, place.spent("1.00"), exactly(0), OFFICER);
            long revision = reader.read(key).revision();
            assertThat(desk.submit(key, exactly(revision), LEAD, true)).isEqualTo(1);
            assertThat(desk.submit(key, exactly(revision), LEAD, true)).isEqualTo(1);
            assertThatThrownBy(() -> desk.submit(key, exactly(revision - 1), LEAD, true))
                    .isInstanceOf(PreconditionFailedException.class);
            assertThat(reader.read(key).versions()).hasSize(1);
        });
    }

    @Test
    void a_correction_is_another_version_with_its_reason_and_both_values_stay() {
        Place place = fixture.place(1);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> {
            submit(place, Quarter.Q1, "100.00");
            assertThatThrownBy(() -> desk.restate(key, " ", ReturnRoundTest::whatever, OFFICER))
                    .isInstanceOf(InvalidException.class);
            desk.restate(key, "An invoice was counted twice", ReturnRoundTest::whatever, OFFICER);
            QuarterlyReturn open = reader.read(key);
            assertThat(open.standing().restating()).isTrue();
            assertThat(open.figures().spend()).isEqualByComparingTo("100");
            assertThat(received(place).cumulativeSpend()).isEqualByComparingTo("100");
            desk.save(key, place.spent("60.00"), ReturnRoundTest::whatever, OFFICER);
            assertThat(desk.submit(key, ReturnRoundTest::whatever, LEAD, true)).isEqualTo(2);
        });
        QuarterlyReturn after = place.office().call(() -> reader.read(key));
        assertThat(after.versions())
                .extracting(version ->
                        version.number() + " " + version.figures().spend() + " " + version.restatementReason())
                .containsExactly("2 60.00 An invoice was counted twice", "1 100.00 ");
        assertThat(received(place).version()).isEqualTo(2);
        assertThat(received(place).cumulativeSpend()).isEqualByComparingTo("60");
    }

    @Test
    void a_restatement_that_is_dropped_leaves_everything_as_it_was() {
        Place place = fixture.place(1);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> submit(place, Quarter.Q1, "100.00"));
        place.office().run(() -> review.accept(key, ReturnRoundTest::whatever, REGION));
        place.ours().run(() -> {
            desk.restate(key, "A mistake", ReturnRoundTest::whatever, OFFICER);
            desk.save(key, place.spent("60.00"), ReturnRoundTest::whatever, OFFICER);
            desk.abandonRestatement(key, ReturnRoundTest::whatever, OFFICER);
            QuarterlyReturn after = reader.read(key);
            assertThat(after.state()).isEqualTo(ReturnState.ACCEPTED);
            assertThat(after.figures().spend()).isEqualByComparingTo("100");
        });
    }

    @Test
    void a_restatement_answers_the_questions_that_were_open() {
        Place place = fixture.place(1);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> submit(place, Quarter.Q1, "100.00"));
        place.office().run(() -> review.ask(key, "Is this right?", ReturnRoundTest::whatever, REGION));
        place.ours().run(() -> {
            desk.restate(key, "It was not", ReturnRoundTest::whatever, OFFICER);
            desk.submit(key, ReturnRoundTest::whatever, LEAD, true);
            assertThat(reader.read(key).questions()).singleElement().satisfies(question -> assertThat(
                            Objects.requireNonNull(question.answer()).answer())
                    .isEqualTo("Answered by version 2: It was not"));
        });
    }

    @Test
    void payments_add_up_to_accepted_spend_also_after_a_restatement() {
        Place place = fixture.place(1);
        for (var step : Map.of(Quarter.Q1, "100.00").entrySet()) {
            place.ours().run(() -> submit(place, step.getKey(), step.getValue()));
        }
        assertThat(pay(place, Quarter.Q1)).isEqualByComparingTo("100");
        place.ours().run(() -> submit(place, Quarter.Q2, "180.00"));
        assertThat(pay(place, Quarter.Q2)).isEqualByComparingTo("80");
        place.ours().run(() -> {
            desk.restate(place.key(Quarter.Q1), "Late invoice", ReturnRoundTest::whatever, OFFICER);
            desk.save(place.key(Quarter.Q1), place.spent("120.00"), ReturnRoundTest::whatever, OFFICER);
            desk.submit(place.key(Quarter.Q1), ReturnRoundTest::whatever, LEAD, true);
        });
        assertThat(pay(place, Quarter.Q1)).isEqualByComparingTo("0");
        place.ours().run(() -> {
            desk.restate(place.key(Quarter.Q2), "Refund", ReturnRoundTest::whatever, OFFICER);
            desk.save(place.key(Quarter.Q2), place.spent("170.00"), ReturnRoundTest::whatever, OFFICER);
            desk.submit(place.key(Quarter.Q2), ReturnRoundTest::whatever, LEAD, true);
        });
        assertThat(pay(place, Quarter.Q2)).isEqualByComparingTo("-10");
    }

    @Test
    void the_regional_office_sees_that_there_is_a_draft_but_not_what_it_holds() {
        Place place = fixture.place(1);
        ReturnKey key = place.key(Quarter.Q1);
        place.ours().run(() -> desk.save(key, place.spent("77.00"), ReturnRoundTest::whatever, OFFICER));
        QuarterlyReturn seen = place.office().call(() -> reader.read(key));
        assertThat(seen.state()).isEqualTo(ReturnState.DRAFT);
        assertThat(seen.figures().activities().getFirst().spend()).isNull();
        assertThat(seen.narrative()).isEmpty();
        assertThat(place.office().call(() -> reader.history(key, null, 50))).isEmpty();
    }

    private BigDecimal pay(Place place, Quarter quarter) {
        return place.office().call(() -> {
            review.accept(place.key(quarter), ReturnRoundTest::whatever, REGION);
            return review.release(place.key(quarter), true, ReturnRoundTest::whatever, REGION);
        });
    }

    private void submit(Place place, Quarter quarter, String... amounts) {
        desk.save(place.key(quarter), place.spent(amounts), ReturnRoundTest::whatever, OFFICER);
        desk.submit(place.key(quarter), ReturnRoundTest::whatever, LEAD, true);
    }

    private ReceivedFigure received(Place place) {
        return place
                .scopes()
                .ofRegionReader(place.region().id())
                .call(() -> received.ofYear(ReturnFixture.YEAR))
                .stream()
                .findFirst()
                .orElseThrow();
    }

    private static LongConsumer exactly(long revision) {
        return present -> {
            if (present != revision) {
                throw new PreconditionFailedException();
            }
        };
    }

    /** Any revision will do. */
    private static void whatever(long present) {}
}

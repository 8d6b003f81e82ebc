package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspplatform.server.funding.returns.ReturnStep.ABANDON_RESTATEMENT;
import static org.cspplatform.server.funding.returns.ReturnStep.ACCEPT;
import static org.cspplatform.server.funding.returns.ReturnStep.ANSWER;
import static org.cspplatform.server.funding.returns.ReturnStep.ANSWER_LAST;
import static org.cspplatform.server.funding.returns.ReturnStep.ASK;
import static org.cspplatform.server.funding.returns.ReturnStep.EDIT;
import static org.cspplatform.server.funding.returns.ReturnStep.RELEASE_PAYMENT;
import static org.cspplatform.server.funding.returns.ReturnStep.RESTATE;
import static org.cspplatform.server.funding.returns.ReturnStep.SIGN_OFF;
import static org.cspplatform.server.funding.returns.ReturnStep.START;
import static org.cspplatform.server.funding.returns.ReturnStep.SUBMIT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cspplatform.server.web.ConflictException;
import org.junit.jupiter.api.Test;

final class StandingTest {
    /** Every standing that there is, with the steps that lead on from it. All others are forbidden. */
    private static final Map<Standing, Set<ReturnStep>> ALLOWED = new LinkedHashMap<>();

    static {
        Set<ReturnStep> drafting = EnumSet.of(EDIT, SIGN_OFF, SUBMIT);
        Set<ReturnStep> restating = EnumSet.of(EDIT, SIGN_OFF, SUBMIT, ABANDON_RESTATEMENT);
        ALLOWED.put(Standing.NOT_STARTED, EnumSet.of(START));
        ALLOWED.put(new Standing(true, 0, ReturnState.NOT_STARTED), drafting);
        ALLOWED.put(new Standing(false, 1, ReturnState.SUBMITTED), EnumSet.of(ASK, ACCEPT, RESTATE));
        ALLOWED.put(new Standing(false, 1, ReturnState.QUERIED), EnumSet.of(ASK, ANSWER, ANSWER_LAST, RESTATE));
        ALLOWED.put(new Standing(false, 1, ReturnState.ACCEPTED), EnumSet.of(RELEASE_PAYMENT, RESTATE));
        ALLOWED.put(new Standing(false, 1, ReturnState.PAYMENT_RELEASED), EnumSet.of(RESTATE));
        for (ReturnState received : EnumSet.of(
                ReturnState.SUBMITTED, ReturnState.QUERIED, ReturnState.ACCEPTED, ReturnState.PAYMENT_RELEASED)) {
            ALLOWED.put(new Standing(true, 1, received), restating);
        }
    }

    @Test
    void every_step_is_refused_wherever_it_is_not_allowed_and_says_where_the_return_stands() {
        int refused = 0;
        for (var allowed : ALLOWED.entrySet()) {
            for (ReturnStep step : EnumSet.complementOf(EnumSet.copyOf(allowed.getValue()))) {
                assertThat(allowed.getKey().allows(step)).isFalse();
                assertThatThrownBy(() -> allowed.getKey().after(step))
                        .as("%s from %s", step, allowed.getKey())
                        .isInstanceOfSatisfying(ConflictException.class, conflict -> assertThat(conflict.code())
                                .isEqualTo(
                                        "return-is-" + allowed.getKey().state().code()));
                refused++;
            }
            for (ReturnStep step : allowed.getValue()) {
                assertThat(allowed.getKey().allows(step)).isTrue();
                assertThat(allowed.getKey().after(step)).isNotNull();
            }
        }
        assertThat(refused)
                .isEqualTo(ALLOWED.size() * ReturnStep.values().length
                        - ALLOWED.values().stream().mapToInt(Set::size).sum());
    }

    @Test
    void a_round_ends_with_the_payment_and_a_restatement_begins_another() {
        assertThat(states(START, EDIT, SUBMIT, ASK, ANSWER, ANSWER_LAST, ACCEPT, RELEASE_PAYMENT, RESTATE, SUBMIT))
                .containsExactly(
                        "draft",
                        "draft",
                        "submitted",
                        "queried",
                        "queried",
                        "submitted",
                        "accepted",
                        "payment-released",
                        "draft",
                        "submitted");
    }

    @Test
    void an_abandoned_restatement_leaves_the_return_as_it_stood() {
        var paid = new Standing(false, 3, ReturnState.PAYMENT_RELEASED);
        assertThat(paid.after(RESTATE).after(EDIT).after(ABANDON_RESTATEMENT)).isEqualTo(paid);
    }

    @Test
    void no_walk_however_long_pays_before_acceptance_or_leaves_a_gap_in_the_versions() {
        var random = new Random(7);
        for (int walk = 0; walk < 500; walk++) {
            Standing standing = Standing.NOT_STARTED;
            boolean accepted = false;
            int submissions = 0;
            for (int i = 0; i < 40; i++) {
                Standing here = standing;
                List<ReturnStep> steps = new ArrayList<>(EnumSet.allOf(ReturnStep.class));
                steps.removeIf(step -> !here.allows(step));
                ReturnStep step = steps.get(random.nextInt(steps.size()));
                standing = here.after(step);
                if (step == SUBMIT) {
                    submissions++;
                    accepted = false;
                }
                accepted |= step == ACCEPT;
                if (step == RELEASE_PAYMENT) {
                    assertThat(accepted).isTrue();
                }
                assertThat(standing.receivedVersion()).isEqualTo(submissions);
            }
        }
    }

    private static List<String> states(ReturnStep... steps) {
        List<String> states = new ArrayList<>();
        Standing standing = Standing.NOT_STARTED;
        for (ReturnStep step : steps) {
            standing = standing.after(step);
            states.add(standing.state().code());
        }
        return states;
    }
}

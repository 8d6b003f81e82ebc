package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** What a region's office decides about the protection of each audience. Nothing is changed; a later decision takes its place. */
@Singleton
final class ReleasePolicies {
    static final List<Integer> BASES = List.of(1, 5, 10, 20);

    private final PolicyStore store;
    private final Clock clock;

    ReleasePolicies(PolicyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every decision, the newest first. */
    List<ReleasePolicy> history(Region region) {
        return store.history(region.id());
    }

    /** What holds today. */
    Rules today(Region region, Audience audience) {
        return on(store.history(region.id()), audience, LocalDate.now(clock));
    }

    /** When drafts are released by themselves, as it holds today; empty when an officer does it. */
    Optional<Integer> releaseAfterDays(Region region, Audience audience) {
        return inForce(store.history(region.id()), audience, LocalDate.now(clock))
                .map(ReleasePolicy::releaseAfterDays);
    }

    /**
     * Keeps a decision.
     *
     * @throws InvalidException when it is outside what is sound, or would show the public more than the board
     */
    void decide(Region region, ReleasePolicy policy, UUID account) {
        Releasing.requireOwnOffice(region);
        List<FieldError> errors = new ArrayList<>(broken(policy));
        if (errors.isEmpty()) {
            List<ReleasePolicy> history = new ArrayList<>(store.history(region.id()));
            history.addFirst(policy);
            errors.addAll(weaker(history, policy));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        store.add(region.id(), policy, account);
    }

    private List<FieldError> broken(ReleasePolicy policy) {
        List<FieldError> errors = new ArrayList<>();
        Rules rules = policy.rules();
        if (rules.threshold() < 3 || rules.threshold() > 50) {
            errors.add(new FieldError("threshold", "The smallest count shown must be from 3 to 50"));
        }
        if (!BASES.contains(rules.roundingBase())) {
            errors.add(new FieldError("roundingBase", "Counts are rounded to 1 (not at all), 5, 10 or 20"));
        }
        if (rules.minimumContributors() < 3 || rules.minimumContributors() > 20) {
            errors.add(new FieldError(
                    "minimumContributors",
                    "A total needs from 3 to 20 partnerships: with two, each could work out the other's figure"));
        }
        Integer days = policy.releaseAfterDays();
        if (days != null && (days < 0 || days > 365)) {
            errors.add(new FieldError(
                    "releaseAfterDays", "Figures are released 0 to 365 days after the end of the quarter"));
        }
        if (policy.from().isBefore(LocalDate.now(clock)) || policy.from().getYear() > 2199) {
            errors.add(new FieldError("from", "The day must be today or later: what was released keeps its rules"));
        }
        if (policy.reason().isBlank() || policy.reason().length() > 1000) {
            errors.add(new FieldError("reason", "Say why, in at most 1,000 characters"));
        }
        return errors;
    }

    /** On every day on which a decision begins to hold, the public's must be as strict as the board's. */
    private static List<FieldError> weaker(List<ReleasePolicy> history, ReleasePolicy added) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(added.from()));
        history.stream()
                .map(ReleasePolicy::from)
                .filter(day -> day.isAfter(added.from()))
                .forEach(days::add);
        for (LocalDate day : days) {
            Rules board = on(history, Audience.BOARD, day);
            Rules everybody = on(history, Audience.PUBLIC, day);
            if (!everybody.atLeastAsStrictAs(board)) {
                return List.of(new FieldError(
                        "threshold",
                        added.audience() == Audience.PUBLIC
                                ? "The public would be shown more than the board: its rules must be at least"
                                        + " as strict, and its rounding a multiple of the board's"
                                : "The board's rules would be stricter than the public's. Make the public's"
                                        + " stricter first"));
            }
        }
        return List.of();
    }

    private static Rules on(List<ReleasePolicy> history, Audience audience, LocalDate day) {
        return inForce(history, audience, day).map(ReleasePolicy::rules).orElseGet(() -> Rules.standard(audience));
    }

    private static Optional<ReleasePolicy> inForce(List<ReleasePolicy> history, Audience audience, LocalDate day) {
        Stream<ReleasePolicy> begun = history.stream()
                .filter(policy ->
                        policy.audience() == audience && !policy.from().isAfter(day));
        return begun.max(Comparator.comparing(ReleasePolicy::from).thenComparing(ReleasePolicy::setAt));
    }

    /** A decision as somebody of the office enters it. */
    ReleasePolicy policy(
            Audience audience,
            @Nullable LocalDate from,
            Rules rules,
            @Nullable Integer releaseAfterDays,
            String reason,
            String name) {
        return new ReleasePolicy(
                audience,
                from == null ? LocalDate.now(clock) : from,
                rules,
                releaseAfterDays,
                reason.strip(),
                name,
                Instant.now(clock));
    }
}

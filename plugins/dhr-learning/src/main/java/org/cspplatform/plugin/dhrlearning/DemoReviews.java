package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.PersonKey;
import org.jspecify.annotations.Nullable;

/** Invented notifications, about four in a year for a million residents, and what became of them. */
final class DemoReviews {
    private static final int A_YEAR_FOR_A_MILLION = 4;
    private static final LocalDate DARDR = LocalDate.of(2025, 1, 1);
    private static final List<Trigger> TRIGGERS = List.of(
            Trigger.PARTNER, Trigger.PARTNER, Trigger.PARTNER, Trigger.SUICIDE, Trigger.SUICIDE, Trigger.RELATIVE);
    private static final List<AgencyKind> AGENCIES = List.of(
            AgencyKind.POLICE,
            AgencyKind.COUNCIL_ADULTS,
            AgencyKind.GP,
            AgencyKind.HOUSING,
            AgencyKind.DOMESTIC_ABUSE_SERVICE);
    private static final List<PauseReason> REASONS = List.of(
            PauseReason.CRIMINAL_TRIAL, PauseReason.CRIMINAL_TRIAL, PauseReason.AGENCY_DELAY, PauseReason.FAMILY);

    private final Scene scene;
    private final Chance chance;
    private final String prefix;

    private DemoReviews(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance("reviews");
        this.prefix = prefix(scene);
    }

    static String prefix(Scene scene) {
        return scene.place().substring(0, Math.min(3, scene.place().length())).toUpperCase(Locale.UK);
    }

    static List<Review> make(Scene scene) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(scene.from(), scene.until()) + 1);
        long count = Math.clamp(scene.residents() * A_YEAR_FOR_A_MILLION * days / 365 / 1_000_000, 5, 60);
        DemoReviews maker = new DemoReviews(scene);
        return IntStream.rangeClosed(1, (int) count)
                .mapToObj(number -> maker.review(number, scene.from().plusDays(maker.chance.between(0, days - 1))))
                .toList();
    }

    private Review review(int number, LocalDate notified) {
        Trigger trigger = chance.oneOf(TRIGGERS);
        boolean suicide = trigger == Trigger.SUICIDE;
        LocalDate decided = chance.later(notified, 95, 8, chance.percent(75) ? 29 : 75, scene.until());
        Decision decision = decided == null ? null : chance.percent(78) ? Decision.REVIEW : Decision.NO_REVIEW;
        LocalDate held = decision == Decision.REVIEW ? decided : null;
        List<Pause> pauses = pauses(held);
        LocalDate completed = completed(held, pauses);
        LocalDate submitted = chance.later(completed, 92, 5, 40, scene.until());
        LocalDate answered = chance.later(submitted, 85, 90, 210, scene.until());
        LocalDate approved = answered != null && chance.percent(80) ? answered : null;
        return new Review(
                "%s-DHR-%03d".formatted(prefix, number),
                notified.isBefore(DARDR) ? ReviewKind.DHR : ReviewKind.DARDR,
                notified,
                trigger,
                type(trigger),
                notified.minusDays(chance.between(1, 20)),
                new PersonKey("%s-V%03d".formatted(prefix, number)),
                chance.percent(77) ? Sex.FEMALE : Sex.MALE,
                chance.oneOf(List.of(AgeBand.values()).subList(1, 7)),
                chance.oneOf(List.of(EthnicGroup.WHITE, EthnicGroup.WHITE, EthnicGroup.ASIAN, EthnicGroup.BLACK)),
                suicide ? null : new PersonKey("%s-X%03d".formatted(prefix, number)),
                suicide ? null : chance.percent(82) ? Sex.MALE : Sex.FEMALE,
                suicide ? null : chance.oneOf(List.of(AgeBand.values()).subList(1, 7)),
                chance.some(List.of(Tag.values()), 18),
                chance.some(List.of(Vulnerability.values()), 30),
                chance.some(List.of(Aggravating.values()), 40),
                decided,
                decision,
                decision == Decision.NO_REVIEW ? "Invented for the demo: the test of the law was not met." : null,
                decided == null ? null : chance.later(decided, 92, 0, 9, scene.until()),
                held == null
                        ? FamilyPart.NOT_YET_ASKED
                        : chance.oneOf(List.of(FamilyPart.values()).subList(0, 4)),
                held == null ? List.of() : panel(),
                held == null ? List.of() : agencies(held),
                pauses,
                completed,
                submitted,
                answered == null ? null : approved == null ? QaOutcome.RESUBMIT : QaOutcome.ADEQUATE,
                approved,
                chance.later(approved, 85, 10, 80, scene.until()),
                chance.later(completed, 70, 3, 30, scene.until()),
                null,
                null,
                null,
                "Invented for the demo");
    }

    private static DeathType type(Trigger trigger) {
        return switch (trigger) {
            case PARTNER, DOMESTIC_ABUSE -> DeathType.INTIMATE_PARTNER;
            case RELATIVE -> DeathType.ADULT_FAMILY;
            case HOUSEHOLD_MEMBER -> DeathType.OTHER;
            case SUICIDE -> DeathType.SUICIDE;
        };
    }

    private List<Pause> pauses(@Nullable LocalDate held) {
        LocalDate from = held == null ? null : chance.later(held, 60, 10, 90, scene.until());
        if (from == null) {
            return List.of();
        }
        return List.of(new Pause(from, chance.later(from, 90, 60, 420, scene.until()), chance.oneOf(REASONS)));
    }

    /** Some time after the six months, or within; never while paused. */
    private @Nullable LocalDate completed(@Nullable LocalDate held, List<Pause> pauses) {
        if (held == null || pauses.stream().anyMatch(pause -> pause.until() == null)) {
            return null;
        }
        LocalDate due = StatutoryClock.completionDue(held, pauses);
        boolean inTime = chance.percent(40);
        return chance.later(due, 88, inTime ? -30 : 5, inTime ? 0 : 300, scene.until());
    }

    private List<PanelMember> panel() {
        List<PanelMember> panel = new ArrayList<>();
        panel.add(new PanelMember("Robin Ashdown (demo)", "Independent", PanelRole.CHAIR));
        for (int i = 0; i < chance.between(3, 6); i++) {
            panel.add(new PanelMember(
                    "Member %d (demo)".formatted(i + 1),
                    chance.oneOf(AGENCIES).name().replace('_', ' ').toLowerCase(Locale.UK),
                    PanelRole.AGENCY));
        }
        return panel;
    }

    private List<AgencyPart> agencies(LocalDate held) {
        LocalDate asked = chance.later(held, 100, 5, 30, scene.until());
        Set<AgencyKind> kinds = chance.some(AGENCIES, 70);
        return AGENCIES.stream()
                .filter(kinds::contains)
                .map(kind -> new AgencyPart(
                        kind.name().replace('_', ' ').toLowerCase(Locale.UK),
                        kind,
                        chance.oneOf(List.of(Contribution.MANAGEMENT_REVIEW, Contribution.SUMMARY)),
                        "Author of the review (demo)",
                        asked,
                        chance.later(asked, 75, 20, 120, scene.until())))
                .toList();
    }
}

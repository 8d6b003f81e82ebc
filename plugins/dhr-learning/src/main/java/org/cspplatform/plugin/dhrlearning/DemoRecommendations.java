package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.Reference;
import org.jspecify.annotations.Nullable;

/** Invented recommendations of the invented reviews that are completed. */
final class DemoRecommendations {
    private static final List<String> TEXTS = List.of(
            "Ask about coercive control at each first appointment, and record the answer.",
            "Audit whether risk assessments are repeated when a couple separates.",
            "Agree one way to share concerns about people who miss appointments.",
            "Train reception staff to offer a private room.",
            "Flag repeat callers across the two record systems.",
            "Include economic abuse in the training of money advisers.");
    private static final List<String> AGENCIES = List.of(
            "West Midlands Police",
            "City council: adult social care",
            "Integrated care board",
            "Housing association (demo)");
    private static final List<Status> OLD = List.of(
            Status.EVIDENCED,
            Status.IMPLEMENTED,
            Status.IMPLEMENTED,
            Status.IN_PROGRESS,
            Status.IN_PROGRESS,
            Status.IMPACT_REVIEWED,
            Status.REJECTED,
            Status.ABANDONED);
    private static final List<Status> NEW = List.of(
            Status.PROPOSED,
            Status.ACCEPTED,
            Status.ACCEPTED,
            Status.IN_PROGRESS,
            Status.IN_PROGRESS,
            Status.IMPLEMENTED);
    private static final List<Level> LEVELS =
            List.of(Level.LOCAL, Level.LOCAL, Level.LOCAL, Level.LOCAL, Level.REGIONAL, Level.NATIONAL);

    private final Scene scene;
    private final Chance chance;

    private DemoRecommendations(Scene scene) {
        this.scene = scene;
        this.chance = scene.chance("recommendations");
    }

    static List<Recommendation> make(Scene scene) {
        DemoRecommendations maker = new DemoRecommendations(scene);
        List<Recommendation> made = new ArrayList<>();
        for (Review review : DemoReviews.make(scene)) {
            LocalDate completed = review.completedOn();
            for (int i = 1; completed != null && i <= maker.chance.between(3, 7); i++) {
                made.add(maker.recommendation(review.reviewReference(), i, completed));
            }
        }
        return made;
    }

    private Recommendation recommendation(String review, int number, LocalDate raised) {
        boolean old = raised.isBefore(scene.until().minusDays(400));
        Status status = chance.oneOf(old ? OLD : NEW);
        LocalDate implemented = status.done() ? nearest(raised, chance.between(60, 350)) : null;
        LocalDate evidenced =
                implemented != null && status.shown() ? nearest(implemented, chance.between(10, 90)) : null;
        Level level = chance.oneOf(LEVELS);
        boolean national = level == Level.NATIONAL;
        boolean home = chance.percent(60);
        LocalDate sent = national ? chance.later(raised, 85, 5, 60, scene.until()) : null;
        boolean started = status == Status.IN_PROGRESS || status.done();
        LocalDate target = raised.plusDays(chance.between(90, 420));
        return new Recommendation(
                "%s-%02d".formatted(review.replace("DHR", "REC"), number),
                new Reference<>(review),
                raised,
                level,
                national ? home ? Addressee.HOME_OFFICE : Addressee.OTHER_DEPARTMENT : null,
                national && !home ? "Department of Health and Social Care" : null,
                sent,
                chance.later(sent, 45, 20, 120, scene.until()),
                chance.oneOf(List.of(Theme.values())),
                chance.oneOf(TEXTS) + " (Invented for the demo.)",
                status,
                status == Status.REJECTED ? "Done already in another programme (invented for the demo)" : null,
                status == Status.ABANDONED ? "The service was closed (invented for the demo)" : null,
                status == Status.PROPOSED || status == Status.REJECTED ? null : chance.oneOf(AGENCIES),
                started ? "A working group, a pilot in one team, then everywhere (invented for the demo)" : null,
                started ? milestones(raised, target, implemented) : List.of(),
                status == Status.PROPOSED || status == Status.REJECTED ? null : target,
                implemented,
                evidenced == null ? null : "Audit of 40 case files by another team (invented for the demo)",
                null,
                evidenced,
                status == Status.IMPACT_REVIEWED
                        ? "Nine files in ten now have the question (invented for the demo)"
                        : null);
    }

    private List<Milestone> milestones(LocalDate raised, LocalDate target, @Nullable LocalDate implemented) {
        LocalDate half = raised.plusDays(45);
        return List.of(
                new Milestone("Pilot in one team", half, chance.later(half, 60, -10, 20, scene.until())),
                new Milestone("In use everywhere", target, implemented));
    }

    /** So many days later, or the last day. */
    private LocalDate nearest(LocalDate day, int days) {
        LocalDate later = day.plusDays(days);
        return later.isAfter(scene.until()) ? scene.until() : later;
    }
}

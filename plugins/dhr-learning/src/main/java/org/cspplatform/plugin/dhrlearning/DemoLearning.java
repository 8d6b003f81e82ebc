package org.cspplatform.plugin.dhrlearning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.Reference;

/** Invented learning, campaigns and products. */
final class DemoLearning {
    private static final List<String> TITLES = List.of(
            "Ask again after a separation",
            "A carer can be abused, and can abuse",
            "Missed appointments are a sign",
            "Money as a means of control",
            "Who else knows this family?");
    private static final List<AgencyKind> AGENCIES = List.of(
            AgencyKind.POLICE,
            AgencyKind.GP,
            AgencyKind.HOUSING,
            AgencyKind.COUNCIL_ADULTS,
            AgencyKind.MENTAL_HEALTH_TRUST);
    private static final int DAYS_BETWEEN_CAMPAIGNS = 300;
    private static final int DAYS_BETWEEN_PRODUCTS = 75;

    private DemoLearning() {}

    /** Two or so of each completed review. */
    static List<LearningPoint> points(Scene scene) {
        Chance chance = scene.chance("learning");
        List<LearningPoint> points = new ArrayList<>();
        for (Review review : DemoReviews.make(scene)) {
            LocalDate completed = review.completedOn();
            for (int i = 1; completed != null && i <= chance.between(1, 3); i++) {
                points.add(new LearningPoint(
                        "%s-%d".formatted(review.reviewReference().replace("DHR", "LP"), i),
                        new Reference<>(review.reviewReference()),
                        completed,
                        chance.oneOf(List.of(Theme.values())),
                        chance.oneOf(TITLES),
                        "What one agency knew did not reach the others in time. (Invented for the demo.)",
                        chance.some(AGENCIES, 40),
                        "Name one person in each agency who is asked first. (Invented for the demo.)"));
            }
        }
        return points;
    }

    static List<Campaign> campaigns(Scene scene) {
        Chance chance = scene.chance("campaigns");
        return days(scene, DAYS_BETWEEN_CAMPAIGNS)
                .mapToObj(day -> scene.from().plusDays(day))
                .map(start -> new Campaign(
                        campaignReference(scene, start),
                        "You are not alone (demo)",
                        chance.oneOf(List.of(Theme.values())),
                        start,
                        start.plusDays(chance.between(10, 45)),
                        chance.some(List.of(Channel.values()), 50),
                        chance.between(5, 80) * 500,
                        BigDecimal.valueOf(chance.between(20, 150) * 100L, 0).setScale(2),
                        chance.percent(60)
                                ? "Calls to the helpline were counted before and after. (Invented for the demo.)"
                                : null))
                .toList();
    }

    static List<LearningProduct> products(Scene scene) {
        Chance chance = scene.chance("products");
        return days(scene, DAYS_BETWEEN_PRODUCTS)
                .mapToObj(day -> {
                    LocalDate released = scene.from().plusDays(day);
                    int reach = chance.between(12, 240);
                    boolean evaluated = chance.percent(65);
                    int campaign = day / DAYS_BETWEEN_CAMPAIGNS * DAYS_BETWEEN_CAMPAIGNS;
                    return new LearningProduct(
                            "%s-P%04d".formatted(DemoReviews.prefix(scene), day),
                            chance.oneOf(List.of(ProductKind.values())),
                            chance.oneOf(TITLES),
                            chance.oneOf(List.of(Theme.values())),
                            chance.percent(30)
                                    ? new Reference<>(campaignReference(
                                            scene, scene.from().plusDays(campaign)))
                                    : null,
                            chance.some(AGENCIES, 50),
                            released,
                            reach,
                            evaluated ? reach / 4 : null,
                            evaluated ? BigDecimal.valueOf(chance.between(350, 950), 1) : null,
                            null,
                            null);
                })
                .toList();
    }

    private static String campaignReference(Scene scene, LocalDate start) {
        return "%s-K-%s".formatted(DemoReviews.prefix(scene), start);
    }

    /** The number of days after the first, each step of the scene. */
    private static IntStream days(Scene scene, int step) {
        int last = Math.toIntExact(scene.until().toEpochDay() - scene.from().toEpochDay());
        return IntStream.iterate(0, day -> day <= last, day -> day + step);
    }
}

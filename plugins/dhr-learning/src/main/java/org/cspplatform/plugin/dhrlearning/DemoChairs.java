package org.cspplatform.plugin.dhrlearning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.Reference;
import org.jspecify.annotations.Nullable;

/** An invented regional list of chairs and authors, the same for every scene, and who of it works on the invented reviews. */
final class DemoChairs {
    private static final LocalDate APPROVED = LocalDate.of(2015, 4, 1);
    private static final List<String> NAMES = List.of(
            "Robin Ashdown (demo)",
            "Jo Barrowby (demo)",
            "Sam Corley (demo)",
            "Chris Denholm (demo)",
            "Alex Eastwell (demo)",
            "Pat Farnley (demo)");

    private DemoChairs() {}

    static List<ApprovedChair> make(Scene scene) {
        Chance chance = scene.chance("chairs");
        return IntStream.range(0, NAMES.size())
                .mapToObj(number -> new ApprovedChair(
                        reference(number),
                        NAMES.get(number),
                        number % 2 == 0
                                ? Set.of(ProfessionalRole.CHAIR, ProfessionalRole.AUTHOR)
                                : Set.of(ProfessionalRole.AUTHOR),
                        APPROVED,
                        null,
                        List.of(new Training("Chairing reviews (demo)", APPROVED.plusDays(chance.between(10, 300)))),
                        chance.some(List.of(Theme.values()), 25),
                        number == NAMES.size() - 1 ? Availability.NOT_AVAILABLE : Availability.AVAILABLE,
                        null,
                        rate(number),
                        null))
                .toList();
    }

    /** A chair and an author for each review that is held. */
    static List<Allocation> allocations(Scene scene) {
        Chance chance = scene.chance("allocations");
        List<Allocation> allocations = new ArrayList<>();
        for (Review review : DemoReviews.make(scene)) {
            LocalDate decided = review.decidedOn();
            if (decided == null || !review.isHeld()) {
                continue;
            }
            for (ProfessionalRole role : ProfessionalRole.values()) {
                int number = role == ProfessionalRole.CHAIR ? 2 * chance.between(0, 2) : chance.between(0, 5);
                LocalDate allocated = chance.later(decided, 95, 3, 60, scene.until());
                int halfDays = chance.between(20, 60);
                if (allocated != null) {
                    allocations.add(new Allocation(
                            review.reviewReference() + "-" + role,
                            new Reference<>(review.reviewReference()),
                            new Reference<>(reference(number)),
                            role,
                            allocated,
                            ended(review, allocated),
                            BigDecimal.valueOf(halfDays * 5L, 1),
                            rate(number),
                            review.completedOn() == null
                                    ? null
                                    : rate(number).multiply(BigDecimal.valueOf(halfDays / 2))));
                }
            }
        }
        return allocations;
    }

    private static @Nullable LocalDate ended(Review review, LocalDate allocated) {
        LocalDate published = review.publishedOn();
        return published == null || published.isBefore(allocated) ? null : published;
    }

    private static String reference(int number) {
        return "CHAIR-%02d".formatted(number + 1);
    }

    private static BigDecimal rate(int number) {
        return BigDecimal.valueOf(450 + 25L * number).setScale(2);
    }
}

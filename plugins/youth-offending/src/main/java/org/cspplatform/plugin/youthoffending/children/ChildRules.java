package org.cspplatform.plugin.youthoffending.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cspplatform.module.Rule;

/** What must hold within a child's record and a dated status. */
public final class ChildRules {
    private static final int YOUNGEST = 8;

    private ChildRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                Rule.of(
                        Child.class,
                        "dateOfBirth",
                        "The child must have been at least 8 years old when first known: correct one of the dates",
                        child -> !child.dateOfBirth().plusYears(YOUNGEST).isAfter(child.knownFrom())),
                Rule.of(Status.class, "untilDate", "The last day must be on or after the first", status -> {
                    LocalDate until = status.untilDate();
                    return until == null || !until.isBefore(status.fromDate());
                }),
                Rule.of(
                        Status.class,
                        "kind",
                        "Answer only the question that the status is about, and leave the other three empty",
                        status -> Stream.of(status.care(), status.education(), status.accommodation(), status.health())
                                        .filter(Objects::nonNull)
                                        .count()
                                == 1));
    }
}

package org.cspplatform.plugin.alcoholviolence.cautions;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.module.Rule;
import org.jspecify.annotations.Nullable;

/** What must hold of a conditional caution: its stages come in order, each with its day. */
public final class CautionRules {
    private CautionRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                inOrder(
                        "acceptedOn",
                        "It is accepted on or after the day it was offered",
                        ConditionalCaution::offeredOn,
                        ConditionalCaution::acceptedOn),
                inOrder(
                        "attendedOn",
                        "The course is attended on or after the day of acceptance",
                        ConditionalCaution::acceptedOn,
                        ConditionalCaution::attendedOn),
                inOrder(
                        "completedOn",
                        "The conditions are completed on or after the day of the course",
                        ConditionalCaution::attendedOn,
                        ConditionalCaution::completedOn),
                inOrder(
                        "breachedOn",
                        "It is breached on or after the day of acceptance",
                        ConditionalCaution::acceptedOn,
                        ConditionalCaution::breachedOn),
                inOrder(
                        "decidedOn",
                        "The decision comes on or after the day of the breach",
                        ConditionalCaution::breachedOn,
                        ConditionalCaution::decidedOn),
                rule(
                        "acceptedOn",
                        "Enter the day of acceptance, unless it was declined or is only offered",
                        caution -> switch (caution.stage()) {
                            case OFFERED, DECLINED -> caution.acceptedOn() == null;
                            default -> caution.acceptedOn() != null;
                        }),
                rule("attendedOn", "Enter the day of the course", caution -> switch (caution.stage()) {
                    case ATTENDED, COMPLETED -> caution.attendedOn() != null;
                    case OFFERED, DECLINED, ACCEPTED -> caution.attendedOn() == null;
                    case BREACHED, PROSECUTED, CLOSED -> true;
                }),
                rule(
                        "completedOn",
                        "Enter the day of completion when the conditions are completed, and only then",
                        caution -> (caution.stage() == Stage.COMPLETED) == (caution.completedOn() != null)),
                rule(
                        "breachedOn",
                        "Enter the day of the breach when there was one, and only then",
                        caution -> breached(caution) == (caution.breachedOn() != null)),
                rule(
                        "decidedOn",
                        "Enter the day of the decision when the breach was decided, and only then",
                        caution -> (breached(caution) && caution.stage() != Stage.BREACHED)
                                == (caution.decidedOn() != null)));
    }

    private static boolean breached(ConditionalCaution caution) {
        return switch (caution.stage()) {
            case BREACHED, PROSECUTED, CLOSED -> true;
            default -> false;
        };
    }

    private static Rule<ConditionalCaution> rule(String field, String message, Predicate<ConditionalCaution> holds) {
        return Rule.of(ConditionalCaution.class, field, message, holds);
    }

    private static Rule<ConditionalCaution> inOrder(
            String field,
            String message,
            Function<ConditionalCaution, @Nullable LocalDate> earlier,
            Function<ConditionalCaution, @Nullable LocalDate> later) {
        return Rule.inOrder(ConditionalCaution.class, field, message, earlier, later);
    }
}

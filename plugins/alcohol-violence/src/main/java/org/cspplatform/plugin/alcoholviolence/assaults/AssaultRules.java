package org.cspplatform.plugin.alcoholviolence.assaults;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.cspplatform.module.Rule;

/** What must hold of an assault and of a recorded offence. */
public final class AssaultRules {
    private AssaultRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                rule(
                        "periodEnd",
                        "The reporting period must end on or after the day it starts",
                        assault -> !assault.periodEnd().isBefore(assault.periodStart())),
                rule(
                        "assaultedOn",
                        "The day must be that of the date and time of the assault",
                        assault -> assault.assaultedOn()
                                .equals(assault.assaultedAt().toLocalDate())),
                rule("arrivedAt", "The patient arrived at or after the time of the assault", assault -> {
                    LocalDateTime arrived = assault.arrivedAt();
                    return arrived == null || !arrived.isBefore(assault.assaultedAt());
                }),
                rule("arrivedAt", "The arrival must lie in the reporting period", assault -> {
                    LocalDateTime arrived = assault.arrivedAt();
                    return arrived == null
                            || !(arrived.toLocalDate().isBefore(assault.periodStart())
                                    || arrived.toLocalDate().isAfter(assault.periodEnd()));
                }),
                Rule.of(
                        RecordedOffence.class,
                        "occurredAt",
                        "The offence must have been on or before the day it was recorded",
                        offence -> {
                            LocalDateTime occurred = offence.occurredAt();
                            return occurred == null || !occurred.toLocalDate().isAfter(offence.recordedOn());
                        }));
    }

    private static Rule<Assault> rule(String field, String message, Predicate<Assault> holds) {
        return Rule.of(Assault.class, field, message, holds);
    }
}

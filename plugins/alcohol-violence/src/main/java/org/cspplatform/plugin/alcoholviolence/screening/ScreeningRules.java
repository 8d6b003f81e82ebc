package org.cspplatform.plugin.alcoholviolence.screening;

import java.util.List;
import org.cspplatform.module.Rule;

/** What must hold of a screening. */
public final class ScreeningRules {
    private static final int LATER_QUESTIONS = 7;

    private ScreeningRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                Rule.of(
                        AuditScreening.class,
                        "unableToStop",
                        "Answer questions 4 to 10 together, or none of them for AUDIT-C alone",
                        screening -> screening.laterAnswers() == 0 || screening.laterAnswers() == LATER_QUESTIONS),
                Rule.of(
                        AuditScreening.class,
                        "heavyDrinking",
                        "Somebody who never drinks has no heavy drinking: correct question 1 or question 3",
                        screening -> screening.drinkingDays() != DrinkingDays.NEVER
                                || screening.heavyDrinking() == HowOften.NEVER));
    }
}

package org.cspplatform.plugin.alcoholviolence;

import java.util.List;
import org.cspplatform.module.Setting;

/** What each partnership decides for itself. */
final class AlcoholViolenceSettings {
    /** Days from acceptance to the course. */
    static final Setting COURSE_DAYS = Setting.number("course-days", "Days from acceptance to the course", 42)
            .between(1, 365)
            .hint("As agreed with the provider. What is late stands on the home page");

    /** Working days to decide after a breach. */
    static final Setting DECISION_DAYS = Setting.number("decision-days", "Working days to decide after a breach", 10)
            .between(1, 60)
            .hint("As agreed with the police");

    /** Violence with injury for every 1,000 residents in a quarter. */
    static final Setting INJURY_TARGET = Setting.number(
                    "injury-target", "Violence with injury for every 1,000 residents in a quarter: target", 2)
            .between(0, 100)
            .hint("Your own; there is no national target");

    private AlcoholViolenceSettings() {}

    static List<Setting> all() {
        return List.of(COURSE_DAYS, DECISION_DAYS, INJURY_TARGET);
    }
}

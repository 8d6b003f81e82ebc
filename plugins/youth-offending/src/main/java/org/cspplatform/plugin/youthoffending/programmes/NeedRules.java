package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.cspplatform.module.Rule;
import org.jspecify.annotations.Nullable;

/** What must hold of health needs and victims. */
public final class NeedRules {
    private NeedRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                inOrder(
                        "referredOn",
                        "The referral must be on or after the day the need was identified",
                        HealthNeed::identifiedOn,
                        HealthNeed::referredOn),
                inOrder(
                        "offeredOn",
                        "The offer must be on or after the day the need was identified",
                        HealthNeed::identifiedOn,
                        HealthNeed::offeredOn),
                inOrder(
                        "attendedOn",
                        "The first appointment must be on or after the day of the offer",
                        HealthNeed::offeredOn,
                        HealthNeed::attendedOn),
                inOrder(
                        "endedOn",
                        "The last day must be on or after the first appointment",
                        HealthNeed::attendedOn,
                        HealthNeed::endedOn),
                Rule.of(
                        HealthNeed.class,
                        "attendedOn",
                        "Enter the day of the offer too, unless the child was in treatment already",
                        need -> need.attendedOn() == null || need.interventionOffered()),
                Rule.of(
                        HealthNeed.class,
                        "endedOn",
                        "Enter the first appointment too",
                        need -> need.endedOn() == null || need.attendedOn() != null),
                Rule.of(
                        HealthNeed.class,
                        "offer",
                        "Enter the day of the offer too",
                        need -> need.offer() == null || need.offeredOn() != null),
                Rule.of(
                        Victim.class,
                        "engaged",
                        "A victim who engaged with restorative justice consented to contact: correct one of the"
                                + " answers",
                        victim -> victim.consented() || !victim.engaged()));
    }

    private static Rule<HealthNeed> inOrder(
            String field,
            String message,
            Function<HealthNeed, @Nullable LocalDate> earlier,
            Function<HealthNeed, @Nullable LocalDate> later) {
        return Rule.inOrder(HealthNeed.class, field, message, earlier, later);
    }
}

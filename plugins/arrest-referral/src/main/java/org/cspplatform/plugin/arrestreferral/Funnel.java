package org.cspplatform.plugin.arrestreferral;

import static org.cspplatform.module.Filter.atLeastAfter;
import static org.cspplatform.module.Filter.exists;
import static org.cspplatform.module.Filter.filled;
import static org.cspplatform.module.Filter.oneOf;
import static org.cspplatform.module.Filter.within;
import static org.cspplatform.module.Filter.yes;

import org.cspplatform.module.Calculation.Step;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;

/**
 * The cohort of a quarter's arrests through the steps to a planned exit. What happened after the referral may stand in the contact
 * itself or in an episode that the provider reports: either will do.
 */
final class Funnel {
    private static final Filter REFERRED = filled("referredOn").or(episode(Filter.all()));
    private static final Filter TRIAGED = filled("triagedOn").or(episode(Filter.all()));
    private static final Filter STARTED =
            within(21, "treatmentStartedOn", "referredOn").or(episode(within(21, "startedOn", "referredOn")));
    private static final Filter EFFECTIVE = yes("exitPlanned")
            .or(atLeastAfter(Episode.RETAINED, "treatmentEndedOn", "treatmentStartedOn"))
            .or(atLeastAfter(Episode.RETAINED, "lastSeenOn", "treatmentStartedOn"))
            .or(episode(oneOf("retention", Retention.EFFECTIVE)));
    private static final Filter PLANNED = yes("exitPlanned")
            .or(episode(oneOf(
                    "exit",
                    TreatmentExit.COMPLETED_DRUG_FREE,
                    TreatmentExit.COMPLETED_OCCASIONAL_USER,
                    TreatmentExit.TRANSFERRED_PLANNED)));

    private Funnel() {}

    static Measure measure() {
        return Measure.funnel(
                        "funnel",
                        "From the arrest to the end of treatment",
                        Contact.class,
                        Step.of("arrested", "Arrested for a trigger offence", ContactMeasures.ARRESTED),
                        Step.of("tested", "Tested", ContactMeasures.TESTED),
                        Step.of("positive", "Positive", ContactMeasures.POSITIVE),
                        Step.of("assessment-imposed", "Required assessment imposed", filled("assessmentRequiredOn")),
                        Step.of("assessment-attended", "Required assessment attended", filled("assessmentAttendedOn")),
                        Step.of("care-plan", "Care plan agreed", filled("carePlanOn")),
                        Step.of("referred", "Referred to structured treatment", REFERRED),
                        Step.of("triaged", "Triaged", TRIAGED),
                        Step.of("treatment", "In structured treatment within 21 days", STARTED),
                        Step.of("effective", "In treatment for 12 weeks, or planned exit before", EFFECTIVE),
                        Step.of("planned-exit", "Planned exit", PLANNED))
                .definedAs(
                        "The contacts whose ground of testing is a trigger offence, by the quarter of the arrest, and"
                            + " how many of them passed each step and all those before it, whenever they did. So the"
                            + " steps of recent quarters still fill up. Never divide one quarter's starts by the same"
                            + " quarter's arrests.",
                        "Standard terms of the Drug Interventions Programme; our rule. \"Effective treatment\" is"
                                + " unconfirmed");
    }

    private static Filter episode(Filter where) {
        return exists(Episode.class, "contact", where);
    }
}

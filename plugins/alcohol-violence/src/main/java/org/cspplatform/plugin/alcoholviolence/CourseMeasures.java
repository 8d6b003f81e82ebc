package org.cspplatform.plugin.alcoholviolence;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Calculation.Step;
import org.cspplatform.module.Event;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.plugin.alcoholviolence.cautions.ConditionalCaution;
import org.cspplatform.plugin.alcoholviolence.cautions.FurtherOffence;
import org.cspplatform.plugin.alcoholviolence.cautions.Stage;
import org.cspplatform.plugin.alcoholviolence.screening.Advice;
import org.cspplatform.plugin.alcoholviolence.screening.AuditScreening;

/** Screening, and the course of conditional cautions. */
final class CourseMeasures {
    private static final int YEAR = 365;
    private static final String AUDIT =
            "Alcohol Use Disorders Identification Test (World Health Organization); bands as used in England";
    private static final String COURSE = "Conditional caution with the alcohol-related violence course; our rule";
    private static final String NO_IMPACT =
            "Says nothing of impact without a comparator: who takes the course differs from who does"
                    + " not. The Home Office pilots of alcohol arrest referral found no reduction in crime.";

    private CourseMeasures() {}

    static List<Measure> all() {
        List<Measure> all = new ArrayList<>(screening());
        all.addAll(course());
        return List.copyOf(all);
    }

    private static List<Measure> screening() {
        return List.of(
                Measure.count("screenings", "AUDIT screenings", AuditScreening.class)
                        .brokenDownBy("setting", "sex", "riskBand", "advice")
                        .unit("screenings")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs("Screenings by quarter; the band where all ten questions were answered.", AUDIT),
                Measure.share(
                                "audit-c-positive",
                                "Screenings with a positive AUDIT-C",
                                AuditScreening.class,
                                Filter.all(),
                                Filter.yes("consumptionPositive"))
                        .brokenDownBy("setting", "sex")
                        .unit("screenings")
                        .definedAs("Of the screenings, those with 5 or more of 12 in questions 1 to 3.", AUDIT),
                Measure.share(
                                "audit-higher-risk",
                                "Full screenings at higher risk or possible dependence",
                                AuditScreening.class,
                                Filter.filled("auditScore"),
                                Filter.atLeast("auditScore", 16))
                        .brokenDownBy("setting", "sex")
                        .unit("screenings")
                        .definedAs(
                                "Of the screenings with all ten questions answered, those with a score of 16 or more.",
                                AUDIT),
                Measure.share(
                                "audit-positive-advised",
                                "Positive screenings followed by advice or referral",
                                AuditScreening.class,
                                Filter.yes("consumptionPositive"),
                                Filter.oneOf(
                                        "advice",
                                        Advice.BRIEF_ADVICE,
                                        Advice.EXTENDED_BRIEF_INTERVENTION,
                                        Advice.REFERRED))
                        .brokenDownBy("setting")
                        .unit("screenings")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs(
                                "Of the screenings with a positive AUDIT-C, those followed by advice or a referral.",
                                "Our rule"));
    }

    private static List<Measure> course() {
        return List.of(
                Measure.funnel(
                                "course",
                                "From the offer to the end of the course",
                                ConditionalCaution.class,
                                Step.of("offered", "Offered", Filter.all()),
                                Step.of("accepted", "Accepted", Filter.filled("acceptedOn")),
                                Step.of("attended", "Attended", Filter.filled("attendedOn")),
                                Step.of("completed", "Completed", Filter.filled("completedOn")))
                        .brokenDownBy("provider", "offence")
                        .unit("cautions")
                        .caveat(NO_IMPACT)
                        .definedAs(
                                "Conditional cautions offered in the quarter, and how far each has come so far.",
                                COURSE),
                Measure.share(
                                "cautions-breached",
                                "Accepted cautions that were breached",
                                ConditionalCaution.class,
                                Filter.filled("acceptedOn"),
                                Filter.filled("breachedOn"))
                        .brokenDownBy("provider", "offence")
                        .unit("cautions")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat(NO_IMPACT)
                        .definedAs(
                                "Of the cautions offered in the quarter and accepted, those breached so far.", COURSE),
                Measure.share(
                                "breaches-prosecuted",
                                "Breached cautions that were prosecuted",
                                ConditionalCaution.class,
                                Filter.filled("breachedOn"),
                                Filter.oneOf("stage", Stage.PROSECUTED))
                        .brokenDownBy("provider")
                        .unit("cautions")
                        .caveat(NO_IMPACT)
                        .definedAs(
                                "Of the cautions offered in the quarter and breached, those prosecuted so far.",
                                COURSE),
                Measure.quantilesOfDays(
                                "days-to-course",
                                "Days from acceptance to the course",
                                ConditionalCaution.class,
                                "acceptedOn",
                                "attendedOn",
                                50,
                                90)
                        .brokenDownBy("provider")
                        .unit("days")
                        .better(Direction.LESS_IS_BETTER)
                        .target(AlcoholViolenceSettings.COURSE_DAYS)
                        .definedAs(
                                "Days within which half, and nine in ten, of those who attended came to the course.",
                                COURSE),
                followUp("reoffended", "Cautioned people who reoffended within 12 months", Filter.yes("proven"))
                        .definedAs(
                                "Of the cautions offered in the quarter and accepted, those whose client committed a"
                                    + " proven offence within 365 days of the offer. Offers less than 365 days ago are"
                                    + " not yet followed up.",
                                COURSE),
                followUp(
                                "reoffended-with-injury",
                                "Cautioned people with violence with injury within 12 months",
                                Filter.yes("proven").and(Filter.yes("violenceWithInjury")))
                        .definedAs("The same, of proven violence with injury alone.", COURSE));
    }

    private static Measure followUp(String id, String title, Filter which) {
        return Measure.followUp(
                        id,
                        title,
                        ConditionalCaution.class,
                        Event.in(FurtherOffence.class, "committedOn", "client").where(which),
                        YEAR)
                .where(Filter.filled("acceptedOn"))
                .brokenDownBy("provider", "stage")
                .unit("cautions")
                .better(Direction.LESS_IS_BETTER)
                .caveat(NO_IMPACT);
    }
}

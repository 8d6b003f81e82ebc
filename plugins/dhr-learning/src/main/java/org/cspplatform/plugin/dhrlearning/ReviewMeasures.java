package org.cspplatform.plugin.dhrlearning;

import static org.cspplatform.module.Filter.oneOf;

import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;

/** What is counted of reviews and of their clock. */
final class ReviewMeasures {
    private static final String GUIDANCE = "Statutory guidance for domestic homicide reviews";
    private static final String OUR_RULE = "Our rule";
    private static final Filter HELD = oneOf("decision", Decision.REVIEW);

    private ReviewMeasures() {}

    static List<Measure> all() {
        return List.of(
                Measure.count("reviews", "Deaths notified", Review.class)
                        .brokenDownBy("stage", "kind", "deathType", "decision", "family", "victimSex", "victimAge")
                        .unit("deaths")
                        .definedAs(
                                "Notifications of the police, by the quarter of the notification; by stage as of now.",
                                GUIDANCE),
                decidedInTime(),
                completedInTime(),
                days("days-to-decision", "Days from the notification to the decision", "notifiedOn", "decidedOn")
                        .target(BigDecimal.valueOf(30)),
                days(
                        "days-to-completion",
                        "Days from the decision to completion, pauses included",
                        "decidedOn",
                        "completedOn"),
                days("days-with-panel", "Days with the quality assurance panel", "qaSubmittedOn", "qaApprovedOn"),
                days("days-to-publication", "Days from the notification to publication", "notifiedOn", "publishedOn"),
                with(
                        "coercive-control",
                        "Reviews with coercive control",
                        oneOf("aggravating", Aggravating.COERCIVE_CONTROL)),
                with(
                        "mental-health",
                        "Reviews of victims with mental ill-health",
                        oneOf("vulnerabilities", Vulnerability.MENTAL_ILL_HEALTH)),
                with(
                        "substance-use",
                        "Reviews of victims with problem alcohol or drug use",
                        oneOf("vulnerabilities", Vulnerability.ALCOHOL, Vulnerability.ILLICIT_DRUGS)),
                Measure.sum("chair-cost", "Paid for chairs and authors", Allocation.class, "paid")
                        .brokenDownBy("role")
                        .unit("£")
                        .definedAs("Paid so far for allocations, by the quarter of the allocation.", OUR_RULE),
                Measure.sum("chair-cost-agreed", "Agreed for chairs and authors", Allocation.class, "costAgreed")
                        .brokenDownBy("role")
                        .unit("£")
                        .definedAs("Days agreed by the day rate agreed, by the quarter of the allocation.", OUR_RULE));
    }

    /** Who has not decided counts once the month is over: the closed language of measures does not know today. */
    private static Measure decidedInTime() {
        return Measure.shareFromSql("decided-within-a-month", "Decided within a month", Review.class, """
            select notified_on as counts_on,
                   case when decided_in_time then 1 else 0 end as numerator,
                   case when decided_on is not null or decision_due_on < current_date then 1 else 0 end
                       as denominator,
                   kind
              from reviews
            """)
                .brokenDownBy("kind")
                .better(Direction.MORE_IS_BETTER)
                .target(BigDecimal.valueOf(100))
                .definedAs(
                        "Of the notifications that are decided or whose month is over, those decided within one month.",
                        GUIDANCE);
    }

    private static Measure completedInTime() {
        return Measure.shareFromSql(
                        "completed-within-six-months", "Completed within six months, net of pauses", Review.class, """
                        select notified_on as counts_on,
                               case when completed_in_time then 1 else 0 end as numerator,
                               case when completed_in_time is not null or completion_due_on < current_date then 1 else 0 end
                                   as denominator,
                               kind
                          from reviews
                         where decision = 'REVIEW'
                        """)
                .brokenDownBy("kind")
                .better(Direction.MORE_IS_BETTER)
                .target(BigDecimal.valueOf(100))
                .definedAs(
                        "Of the reviews that are completed or whose time is over, those completed within six months of"
                                + " the decision. The days of pauses do not count; a review whose clock stands still is"
                                + " in neither number.",
                        GUIDANCE);
    }

    private static Measure days(String id, String title, String from, String until) {
        return Measure.quantilesOfDays(id, title, Review.class, from, until, 50, 75)
                .brokenDownBy("kind")
                .better(Direction.LESS_IS_BETTER)
                .unit("days")
                .definedAs(
                        "The median, and the days within which three quarters lie, of the deaths notified in the"
                                + " quarter that came so far.",
                        OUR_RULE);
    }

    private static Measure with(String id, String title, Filter having) {
        return Measure.share(id, title, Review.class, HELD, having)
                .definedAs(
                        "Of the reviews held of deaths notified in the quarter.",
                        "Home Office, Key findings from analysis of domestic homicide reviews");
    }
}

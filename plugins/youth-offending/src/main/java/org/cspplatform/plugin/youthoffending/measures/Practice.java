package org.cspplatform.plugin.youthoffending.measures;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.practice.Assessment;
import org.cspplatform.plugin.youthoffending.practice.EarlyIntervention;
import org.cspplatform.plugin.youthoffending.practice.Grade;
import org.cspplatform.plugin.youthoffending.practice.QualityAudit;
import org.cspplatform.plugin.youthoffending.practice.Tool;
import org.cspplatform.plugin.youthoffending.programmes.BehaviourImprovement;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;

/** How the service works: who comes, how programmes end, assessments, audits, partnerships, improvements. */
public final class Practice {
    private static final String STANDARDS =
            "Standards for children in the youth justice system; local standard for the days";
    private static final String OWN = "Our rule";

    /** In time is on or before the day it was due; what is not due yet and not done stays out. */
    private static final String IN_TIME = """
        select a.required_on as counts_on, a.tool, a.purpose,
            case when a.completed_on <= a.due_on then 1 else 0 end as numerator, 1 as denominator
        from assessments a
        where a.completed_on is not null or a.due_on < current_date
        """;

    private Practice() {}

    /** All of them. */
    public static List<Measure> all() {
        List<Measure> all = new ArrayList<>(caseload());
        all.addAll(assessments());
        all.addAll(audits());
        all.addAll(early());
        return List.copyOf(all);
    }

    private static List<Measure> caseload() {
        return List.of(
                Measure.count("children", "Children first known", Child.class)
                        .brokenDownBy("sex", "ethnicity", "careStatus")
                        .unit("children")
                        .definedAs("Children by the quarter in which the service first knew them.", OWN),
                Measure.count("programmes-started", "Programmes started", Programme.class)
                        .brokenDownBy("team", "orderType")
                        .unit("programmes")
                        .definedAs("Intervention programmes by the quarter in which they started: the cohort.", OWN),
                Measure.distinct("children-on-programmes", "Children who started a programme", Programme.class, "child")
                        .brokenDownBy("team", "orderType")
                        .unit("children")
                        .definedAs("Different children whose programme started in the quarter.", OWN),
                Measure.share(
                                "programmes-completed",
                                "Programmes successfully completed",
                                Programme.class,
                                Filter.filled("endsOn"),
                                Filter.yes("completed"))
                        .brokenDownBy("team", "orderType")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("programmes")
                        .definedAs(
                                "Of the programmes that started in the quarter and have ended, those completed.", OWN));
    }

    private static List<Measure> assessments() {
        Filter outOfCourt = Filter.refers(
                "programme",
                Filter.oneOf(
                        "orderType",
                        OrderType.DIVERSION,
                        OrderType.OUT_OF_COURT_DISPOSAL,
                        OrderType.YOUTH_CAUTION,
                        OrderType.YOUTH_CONDITIONAL_CAUTION));
        return List.of(
                Measure.shareFromSql("assessments-in-time", "Assessments completed in time", Assessment.class, IN_TIME)
                        .brokenDownBy("tool", "purpose")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("assessments")
                        .definedAs(
                                "Of the assessments required in the quarter that are completed or overdue, those"
                                        + " completed by the day they were due.",
                                STANDARDS),
                Measure.quantilesOfDays(
                                "assessment-days",
                                "Days to a completed assessment",
                                Assessment.class,
                                "requiredOn",
                                "completedOn",
                                50,
                                90)
                        .brokenDownBy("team", "tool", "purpose")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("days")
                        .target(Settings.ASSESSMENT_DAYS)
                        .definedAs(
                                "Days from requirement to completion within which half, and nine in ten, of the"
                                        + " completed assessments lie.",
                                STANDARDS),
                Measure.share(
                                "assessments-countersigned",
                                "Completed assessments that were countersigned",
                                Assessment.class,
                                Filter.filled("completedOn"),
                                Filter.filled("countersignedOn"))
                        .brokenDownBy("team")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("assessments")
                        .definedAs("Of the assessments completed, those that a manager has countersigned.", STANDARDS),
                Measure.share(
                                "prevention-and-diversion-tool",
                                "Diversion and out-of-court assessments on the Prevention and Diversion tool",
                                Assessment.class,
                                outOfCourt,
                                Filter.oneOf("tool", Tool.PREVENTION_AND_DIVERSION))
                        .brokenDownBy("team")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("assessments")
                        .definedAs(
                                "Of the assessments for diversion and out-of-court disposals, those that use the tool"
                                        + " which must be used for them.",
                                "Youth Justice Board, Prevention and Diversion assessment tool"));
    }

    private static List<Measure> audits() {
        return List.of(
                Measure.count("audits", "Quality audits", QualityAudit.class)
                        .brokenDownBy("team", "subject", "finalGrade")
                        .unit("audits")
                        .definedAs("Audits by quarter, with the grade that stands after moderation.", OWN),
                Measure.share(
                                "audits-good",
                                "Audits graded good or outstanding",
                                QualityAudit.class,
                                Filter.all(),
                                Filter.oneOf("finalGrade", Grade.GOOD, Grade.OUTSTANDING))
                        .brokenDownBy("team", "subject")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("audits")
                        .target(Settings.AUDIT_TARGET)
                        .definedAs("Of the audits, those whose grade after moderation is good or outstanding.", OWN),
                Measure.share(
                                "audits-moderated",
                                "Audits that were moderated",
                                QualityAudit.class,
                                Filter.all(),
                                Filter.yes("moderated"))
                        .brokenDownBy("team")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("audits")
                        .definedAs("Of the audits, those at which somebody else looked again.", OWN));
    }

    private static List<Measure> early() {
        return List.of(
                Measure.count("partnerships", "Early-intervention partnerships begun", EarlyIntervention.class)
                        .brokenDownBy("kind", "focus", "agreed")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("partnerships")
                        .definedAs("Partnerships for early intervention by the quarter in which they began.", OWN),
                Measure.sum(
                                "children-reached",
                                "Children reached through partnerships",
                                EarlyIntervention.class,
                                "childrenReached")
                        .brokenDownBy("kind", "focus")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("children")
                        .definedAs(
                                "Children reached so far, as the partners count them, by the quarter in which the"
                                        + " partnership began. A child reached by two partners is counted twice.",
                                OWN),
                Measure.count("improvements", "Improvements in behaviour", BehaviourImprovement.class)
                        .brokenDownBy("improvement", "evidence")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("improvements")
                        .definedAs(
                                "What somebody saw improve, by the day it was seen. Apart from rate and seriousness.",
                                OWN),
                Measure.share(
                                "programmes-with-improvement",
                                "Programmes with an improvement in behaviour",
                                Programme.class,
                                Filter.all(),
                                Filter.exists(BehaviourImprovement.class, "programme", Filter.all()))
                        .brokenDownBy("team", "orderType")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("programmes")
                        .definedAs(
                                "Of the programmes that started in the quarter, those with at least one improvement so"
                                        + " far.",
                                OWN));
    }
}

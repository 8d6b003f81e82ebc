package org.cspplatform.plugin.youthoffending.measures;

import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.practice.Assessment;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Stage;

/**
 * Figures by team. They look like the national indicators and are simpler: every order that has ended counts by itself, in the
 * quarter in which it started.
 */
public final class Teams {
    private static final Filter ENDED = Filter.yes("included")
            .and(Filter.filled("endsOn"))
            .and(Filter.exists(Offence.class, "programme", Filter.yes("included")));
    private static final Filter AT_END = Filter.oneOf("stage", Stage.END);
    private static final String OWN = "Our rule, after the national indicators";
    private static final String CAVEAT =
            "Teams differ in whom they work with, and their numbers are small: a difference is a question, not an"
                    + " answer.";

    private Teams() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                share(
                                "team-accommodation",
                                "Orders that ended with suitable accommodation",
                                ENDED,
                                Filter.exists(
                                        Circumstances.class,
                                        "programme",
                                        AT_END.and(Filter.yes("accommodationSuitable"))))
                        .definedAs(
                                "Of the orders and disposals that started in the quarter and have ended, those at"
                                        + " whose end every placement was suitable.",
                                OWN),
                share(
                                "team-education",
                                "Orders that ended with suitable education, training or employment",
                                ENDED,
                                Filter.exists(Circumstances.class, "programme", AT_END.and(Filter.yes("eteSuitable"))))
                        .definedAs(
                                "Of the orders and disposals that started in the quarter and have ended, those at"
                                        + " whose end there was some provision, all of it suitable.",
                                OWN),
                share(
                                "team-offered-help",
                                "Programmes with a need that was met by an offer",
                                Filter.exists(HealthNeed.class, "programme", Filter.all()),
                                Filter.exists(HealthNeed.class, "programme", Filter.yes("interventionOffered")))
                        .definedAs(
                                "Of the programmes that started in the quarter with a mental health or substance"
                                        + " misuse need, those with an intervention offered for at least one.",
                                OWN),
                Measure.share(
                                "team-assessments-in-time",
                                "Completed assessments that were in time",
                                Assessment.class,
                                Filter.filled("completedOn"),
                                Filter.atLeastAfter(0, "dueOn", "completedOn"))
                        .brokenDownBy("team")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("assessments")
                        .caveat(CAVEAT)
                        .definedAs(
                                "Of the assessments required in the quarter and completed, those completed by the day"
                                        + " they were due. What is overdue and not done is in the figure for the whole"
                                        + " service only.",
                                "Our rule"));
    }

    private static Measure share(String id, String title, Filter of, Filter having) {
        return Measure.share(id, title, Programme.class, of, having)
                .brokenDownBy("team", "orderType")
                .better(Direction.MORE_IS_BETTER)
                .unit("programmes")
                .caveat(CAVEAT);
    }
}

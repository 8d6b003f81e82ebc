package org.cspplatform.plugin.youthoffending.measures;

import java.util.List;
import org.cspplatform.module.Report;

/** The pages that show several figures together. */
public final class Reports {
    private Reports() {}

    /** All of them. */
    public static List<Report> all() {
        return List.of(quarterly(), grant(), teams());
    }

    private static Report quarterly() {
        return Report.of("quarterly", "Quarterly report of the youth justice service")
                .about("For the management board. The ten national indicators, the older national measures, and how"
                        + " the service works.")
                .section(
                        "Children and programmes",
                        "",
                        "children",
                        "programmes-started",
                        "children-on-programmes",
                        "programmes-completed")
                .section(
                        "Entrants, reoffending and custody",
                        "Rates are for the quarter alone and not multiplied by four.",
                        "first-time-entrants",
                        "reoffending",
                        "reoffending-frequency",
                        "reoffending-early",
                        "custody-rate",
                        "serious-violence-rate")
                .section(
                        "The ten national indicators",
                        "Of children whose order ended in the quarter. Numbers of one service are small: look at"
                                + " several quarters.",
                        "kpi-1-accommodation",
                        "kpi-2-education",
                        "kpi-3-send",
                        "kpi-4-mental-health",
                        "kpi-5-substance-misuse",
                        "kpi-5-offered",
                        "kpi-6-out-of-court",
                        "kpi-7-wider-services",
                        "kpi-8-board",
                        "kpi-9-serious-violence",
                        "kpi-10-victims")
                .section(
                        "Assessments and quality",
                        "",
                        "assessments-in-time",
                        "assessment-days",
                        "audits",
                        "audits-good");
    }

    private static Report grant() {
        return Report.of("grant-evidence", "Evidence for the grant")
                .about("What the grant asks to show: lower rate or seriousness, partnerships for early intervention,"
                        + " assessments in time, and quality that is monitored.")
                .section(
                        "Rate and seriousness since the point of entry",
                        "What happened after entry, beside what happened before. It is not impact: children enter at a"
                                + " peak.",
                        "since-entry",
                        "rate-since-entry",
                        "programmes-with-improvement",
                        "improvements")
                .section("Partnerships for early intervention", "", "partnerships", "children-reached")
                .section(
                        "Assessments in time",
                        "",
                        "assessments-in-time",
                        "assessment-days",
                        "assessments-countersigned",
                        "prevention-and-diversion-tool")
                .section("Quality", "", "audits", "audits-good", "audits-moderated");
    }

    private static Report teams() {
        return Report.of("teams", "Teams side by side")
                .about("Each figure by team. Teams differ in whom they work with, and their numbers are small: a"
                        + " difference is a question, not an answer.")
                .section("Programmes", "", "programmes-started", "programmes-completed", "since-entry")
                .section(
                        "At the end of orders",
                        "By the quarter in which the order started, and every order by itself: not the national"
                                + " indicators.",
                        "team-accommodation",
                        "team-education",
                        "team-offered-help")
                .section("Assessments and quality", "", "team-assessments-in-time", "assessment-days", "audits-good");
    }
}

package org.cspplatform.plugin.dhrlearning;

import java.util.List;
import org.cspplatform.module.Report;

/** The module's report. */
final class Reports {
    private Reports() {}

    static List<Report> all() {
        return List.of(Report.of("quarterly", "Quarterly report")
                .about("For the partnership's board: the reviews and their clock, what became of recommendations, and"
                        + " the learning passed on. It names nobody and no case.")
                .section(
                        "Reviews",
                        "Small numbers: a quarter without a death says nothing of a trend.",
                        "reviews",
                        "decided-within-a-month",
                        "completed-within-six-months")
                .section(
                        "How long it takes",
                        "Families have waited about three years from the death to publication.",
                        "days-to-decision",
                        "days-to-completion",
                        "days-with-panel",
                        "days-to-publication")
                .section("What the reviews found", "", "coercive-control", "mental-health", "substance-use")
                .section(
                        "Recommendations",
                        "Implemented is what the lead agency says. Evidenced is what somebody else can check. The"
                                + " second is the one to ask for.",
                        "recommendations",
                        "implemented",
                        "evidenced",
                        "open-recommendations",
                        "overdue-recommendations",
                        "days-to-implementation")
                .section("National recommendations", "", "national-outstanding", "national-acknowledged")
                .section(
                        "Learning passed on",
                        "Reach is not effect: read it beside the evaluation.",
                        "learning-points",
                        "learning-products",
                        "product-reach",
                        "products-evaluated",
                        "campaign-reach")
                .section("Cost", "", "chair-cost", "chair-cost-agreed", "campaign-cost"));
    }
}

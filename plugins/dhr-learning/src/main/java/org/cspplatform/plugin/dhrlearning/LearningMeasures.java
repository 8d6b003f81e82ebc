package org.cspplatform.plugin.dhrlearning;

import static org.cspplatform.module.Filter.filled;
import static org.cspplatform.module.Filter.oneOf;

import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;

/** What is counted of recommendations and learning. Implemented and evidenced are two measures, never one. */
final class LearningMeasures {
    private static final Filter OPEN = oneOf("status", Status.PROPOSED, Status.ACCEPTED, Status.IN_PROGRESS);
    private static final Filter IMPLEMENTED =
            oneOf("status", Status.IMPLEMENTED, Status.EVIDENCED, Status.IMPACT_REVIEWED);
    private static final Filter EVIDENCED = oneOf("status", Status.EVIDENCED, Status.IMPACT_REVIEWED);
    private static final Filter ACCEPTED =
            oneOf("status", Status.PROPOSED, Status.REJECTED).not();
    private static final Filter NATIONAL = oneOf("level", Level.NATIONAL);
    private static final String[] PARTS = {"level", "theme", "leadAgency"};
    private static final String OUR_RULE = "Our rule";
    private static final String COMMISSIONER = "Domestic Abuse Commissioner, 2025: a quarter of the national"
            + " recommendations of 2019 to 2021 were fully implemented; our rule";

    private LearningMeasures() {}

    static List<Measure> all() {
        return List.of(
                Measure.count("recommendations", "Recommendations", Recommendation.class)
                        .brokenDownBy("status", "level", "theme", "leadAgency")
                        .definedAs(
                                "Recommendations by the quarter in which they were raised; by status as of now.",
                                OUR_RULE),
                Measure.count("open-recommendations", "Open recommendations", Recommendation.class)
                        .where(OPEN)
                        .brokenDownBy(PARTS)
                        .better(Direction.LESS_IS_BETTER)
                        .definedAs("Proposed, accepted or in progress.", OUR_RULE),
                overdue(),
                share("implemented", "Recommendations implemented", IMPLEMENTED)
                        .definedAs(
                                "Of the recommendations accepted, those that the lead agency says are implemented, with"
                                        + " evidence or without. Those abandoned stay in the number.",
                                COMMISSIONER),
                share("evidenced", "Recommendations implemented, with evidence", EVIDENCED)
                        .definedAs(
                                "Of the recommendations accepted, those of which the partnership's lead has checked the"
                                        + " evidence. Those abandoned stay in the number.",
                                COMMISSIONER),
                Measure.count("national-outstanding", "National recommendations outstanding", Recommendation.class)
                        .where(NATIONAL.and(OPEN))
                        .brokenDownBy("addressee", "theme")
                        .better(Direction.LESS_IS_BETTER)
                        .definedAs(
                                "Recommendations to the government or a national body that are still open.", OUR_RULE),
                Measure.share(
                                "national-acknowledged",
                                "National recommendations acknowledged",
                                Recommendation.class,
                                NATIONAL.and(filled("sentOn")),
                                filled("acknowledgedOn"))
                        .brokenDownBy("addressee")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs(
                                "Of the national recommendations sent, those that the addressee acknowledged.",
                                OUR_RULE),
                Measure.medianDays(
                                "days-to-implementation",
                                "Days from raising to implementing",
                                Recommendation.class,
                                "raisedOn",
                                "implementedOn")
                        .brokenDownBy(PARTS)
                        .better(Direction.LESS_IS_BETTER)
                        .unit("days")
                        .definedAs("The median over the recommendations implemented so far.", OUR_RULE),
                Measure.count("learning-points", "Learning points", LearningPoint.class)
                        .brokenDownBy("theme")
                        .definedAs("Learning by the quarter in which it was identified.", OUR_RULE),
                Measure.count("learning-products", "Learning products", LearningProduct.class)
                        .brokenDownBy("kind", "theme")
                        .definedAs("Briefs, videos, seminars and toolkits, by the quarter of their release.", OUR_RULE),
                Measure.sum("product-reach", "People reached by learning products", LearningProduct.class, "reach")
                        .brokenDownBy("kind", "theme")
                        .unit("people")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs("As counted by those who held or published them; people may count twice.", OUR_RULE),
                Measure.share(
                                "products-evaluated",
                                "Learning products evaluated",
                                LearningProduct.class,
                                Filter.all(),
                                filled("answers"))
                        .brokenDownBy("kind")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs("Of the learning products, those that people were asked about.", OUR_RULE),
                Measure.sum("campaign-reach", "People reached by campaigns", Campaign.class, "reach")
                        .brokenDownBy("theme")
                        .unit("people")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs("As the channels count; people may count twice.", OUR_RULE),
                Measure.sum("campaign-cost", "Cost of campaigns", Campaign.class, "cost")
                        .brokenDownBy("theme")
                        .unit("£")
                        .definedAs("By the quarter in which they started.", OUR_RULE));
    }

    /** The closed language of measures does not know today. */
    private static Measure overdue() {
        return Measure.countFromSql("overdue-recommendations", "Overdue recommendations", Recommendation.class, """
            select raised_on as counts_on, 1 as numerator, level, theme
              from recommendations
             where status in ('ACCEPTED', 'IN_PROGRESS') and target_on < current_date
            """)
                .brokenDownBy("level", "theme")
                .better(Direction.LESS_IS_BETTER)
                .target(BigDecimal.ZERO)
                .definedAs(
                        "Accepted or in progress, with a target date before today; by the quarter in which they were"
                                + " raised.",
                        OUR_RULE);
    }

    private static Measure share(String id, String title, Filter having) {
        return Measure.share(id, title, Recommendation.class, ACCEPTED, having)
                .brokenDownBy(PARTS)
                .better(Direction.MORE_IS_BETTER);
    }
}

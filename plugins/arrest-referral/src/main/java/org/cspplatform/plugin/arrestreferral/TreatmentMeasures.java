package org.cspplatform.plugin.arrestreferral;

import static org.cspplatform.module.Filter.filled;
import static org.cspplatform.module.Filter.oneOf;

import java.util.List;
import org.cspplatform.module.Event;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;

/** What is counted of treatment and of its outcome. */
final class TreatmentMeasures {
    private static final Filter PLANNED = oneOf(
            "exit",
            TreatmentExit.COMPLETED_DRUG_FREE,
            TreatmentExit.COMPLETED_OCCASIONAL_USER,
            TreatmentExit.TRANSFERRED_PLANNED);
    private static final String TOP = "Treatment Outcomes Profile (questions unconfirmed); our rule";

    private TreatmentMeasures() {}

    static List<Measure> all() {
        return List.of(
                Measure.count("treatment-starts", "Treatments started", Episode.class)
                        .brokenDownBy("provider", "modality", "retention")
                        .definedAs("Structured treatments by the quarter of their start.", "NDTMS"),
                Measure.quantilesOfDays(
                                "wait-by-provider",
                                "Days that those who started had waited",
                                Episode.class,
                                "referredOn",
                                "startedOn",
                                50,
                                75,
                                90)
                        .brokenDownBy("provider", "modality")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("days")
                        .target(Choices.DAYS_TO_TREATMENT)
                        .definedAs(
                                "Days from referral to start, of the treatments that started in the quarter.", "NDTMS"),
                Measure.share(
                                "effective-treatment",
                                "Treatments that were effective",
                                Episode.class,
                                oneOf("retention", Retention.EFFECTIVE, Retention.LEFT_EARLY),
                                oneOf("retention", Retention.EFFECTIVE))
                        .brokenDownBy("provider", "modality")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs(
                                "Of the treatments started in the quarter of which it is known, those kept up for 12"
                                        + " weeks or ended as planned before. Treatments not yet known are in neither"
                                        + " number: recent quarters may change.",
                                "Standard terms of the funnel (unconfirmed)"),
                Measure.followUp(
                                "left-within-12-weeks",
                                "Treatments left unplanned within 12 weeks",
                                Episode.class,
                                Event.on("endedOn").where(PLANNED.not()),
                                Episode.RETAINED - 1)
                        .brokenDownBy("provider", "modality")
                        .better(Direction.LESS_IS_BETTER)
                        .definedAs(
                                "Of the treatments that started at least 12 weeks ago, those that ended unplanned"
                                        + " before 12 weeks were over. Later ones are not yet followed up.",
                                "Our rule"),
                Measure.followUp(
                                "profile-within-26-weeks",
                                "Treatments with a second outcomes profile within 26 weeks",
                                Episode.class,
                                Event.in(OutcomeProfile.class, "interviewedOn", "client")
                                        .where(oneOf("stage", ProfileStage.REVIEW, ProfileStage.EXIT)),
                                182)
                        .brokenDownBy("provider")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs(
                                "Of the treatments that started at least 26 weeks ago, those whose client had a profile"
                                        + " of a review or of the exit within 26 weeks of the start.",
                                TOP),
                Measure.share(
                                "planned-exits",
                                "Exits from treatment that were planned",
                                Episode.class,
                                filled("endedOn"),
                                PLANNED)
                        .brokenDownBy("provider", "modality")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs(
                                "Of the treatments started in the quarter that have ended, those whose exit was"
                                        + " planned.",
                                "NDTMS"),
                change("opiates-reduced", "Fewer days of opiates at the exit", "opiate_days", "> 0", "<")
                        .definedAs(
                                "Of the clients with a profile of the exit in the quarter who had used opiates in the"
                                    + " 28 days before the start, those with fewer days before the exit. The start is"
                                    + " the latest before the exit.",
                                TOP),
                change("quality-of-life", "Better quality of life at the exit", "quality_of_life", "< 20", ">")
                        .definedAs(
                                "Of the clients with a profile of the exit in the quarter who could still improve at"
                                        + " the start, those who put their quality of life higher at the exit.",
                                TOP));
    }

    /** Pairs each exit with the latest start before it: the closed language of measures looks at one record at a time. */
    private static Measure change(String id, String title, String column, String room, String better) {
        return Measure.shareFromSql(id, title, OutcomeProfile.class, """
            select counts_on, case when at_exit %3$s at_start then 1 else 0 end as numerator, 1 as denominator
              from (select distinct on (x.id) x.interviewed_on as counts_on,
                           x.%1$s as at_exit, s.%1$s as at_start
                      from outcomes x
                      join outcomes s on s.client = x.client and s.interviewed_on <= x.interviewed_on
                     where x.stage = 'EXIT' and s.stage = 'START'
                     order by x.id, s.interviewed_on desc, s.id) pairs
             where at_exit is not null and at_start %2$s
            """.formatted(column, room, better))
                .better(Direction.MORE_IS_BETTER)
                .unit("clients")
                .caveat("What clients say of themselves, of those only who stayed until an exit interview");
    }
}

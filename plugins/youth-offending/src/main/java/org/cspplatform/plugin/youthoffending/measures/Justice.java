package org.cspplatform.plugin.youthoffending.measures;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Event;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.module.Population;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.offences.OutcomeGroup;
import org.cspplatform.plugin.youthoffending.programmes.Programme;

/** The older national measures, still reported: first-time entrants, reoffending, custody; and what followed the point of entry. */
public final class Justice {
    private static final Filter AGED_10_TO_17 = Filter.between("age", 10, 17);

    /** Serious violence by children, whenever it was. */
    static final Filter SERIOUS_VIOLENCE = Filter.yes("seriousViolence").and(AGED_10_TO_17);

    private static final Filter PRINCIPAL = Filter.yes("principal").and(AGED_10_TO_17);
    private static final int YEAR = 365;
    private static final String FORMULA = "Youth Justice Board, legacy measures (formula unconfirmed)";
    private static final String NOT_IMPACT =
            "Not a measure of impact: children enter at a peak, and fewer offences afterwards are"
                    + " to be expected without any service (regression to the mean).";
    private static final String OUR_RULE =
            "October 2019 board paper, \"rate and/or seriousness since the point of entry\"; our rule";

    private Justice() {}

    /** All of them. */
    public static List<Measure> all() {
        List<Measure> all = new ArrayList<>(rates());
        all.addAll(reoffending());
        all.addAll(sinceEntry());
        return List.copyOf(all);
    }

    private static List<Measure> rates() {
        return List.of(
                Measure.rate(
                                "first-time-entrants",
                                "First-time entrants",
                                Offence.class,
                                Population.AGED_10_TO_17,
                                100_000)
                        .where(PRINCIPAL.and(Filter.yes("firstEver")))
                        .brokenDownBy("outcomeGroup", "ageBand")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("children")
                        .definedAs(
                                "Children aged 10 to 17 with their first-ever caution or conviction, for every 100,000"
                                        + " aged 10 to 17. The Police National Computer decides which is the first.",
                                FORMULA),
                Measure.rate("custody-rate", "Custodial sentences", Offence.class, Population.AGED_10_TO_17, 1_000)
                        .where(PRINCIPAL.and(Filter.oneOf("outcomeGroup", OutcomeGroup.CUSTODY)))
                        .brokenDownBy("ageBand")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("sentences")
                        .definedAs(
                                "Custodial sentences of children aged 10 to 17, one for each day of sentencing, for"
                                        + " every 1,000 aged 10 to 17.",
                                FORMULA),
                Measure.rate(
                                "serious-violence-rate",
                                "Serious youth violence",
                                Offence.class,
                                Population.AGED_10_TO_17,
                                10_000)
                        .where(SERIOUS_VIOLENCE)
                        .brokenDownBy("category", "ageBand")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("offences")
                        .definedAs(
                                "Proven offences of serious violence (as in KPI 9) by children aged 10 to 17, for"
                                        + " every 10,000 aged 10 to 17.",
                                "Youth Justice Board, serious youth violence (formula unconfirmed)"));
    }

    private static List<Measure> reoffending() {
        return List.of(
                Measure.shareFromSql("reoffending", "Proven reoffending", Offence.class, ReoffendingSql.BINARY)
                        .brokenDownBy("outcomeGroup", "ageBand")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("children")
                        .definedAs(
                                "Of the children cautioned or convicted in the quarter (each with the first outcome in"
                                        + " it), those who committed a further offence within 12 months that was proven"
                                        + " within a further 6. A child enters when 18 months have passed. From custody"
                                        + " the 12 months should run from release; here they run from the sentence.",
                                FORMULA),
                Measure.shareFromSql(
                                "reoffending-frequency",
                                "Reoffences for every 100 reoffenders",
                                Offence.class,
                                ReoffendingSql.FREQUENCY)
                        .brokenDownBy("outcomeGroup", "ageBand")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("reoffences")
                        .definedAs(
                                "Further offences within 12 months, proven within a further 6, for every 100 children"
                                        + " of the cohort who reoffended. The national figure is this divided by 100.",
                                FORMULA),
                Measure.followUp(
                                "reoffending-early",
                                "Further offences within a year: early sight",
                                Offence.class,
                                Event.in(Offence.class, "offenceDate", "child").where(Filter.yes("proven")),
                                YEAR)
                        .where(PRINCIPAL.and(Filter.yes("proven")))
                        .brokenDownBy("outcomeGroup", "ageBand")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("outcomes")
                        .caveat("Provisional: offences of the year that are proven later still come in.")
                        .definedAs(
                                "Of the cautions and convictions in the quarter, those followed by a proven offence of"
                                        + " the same child within 365 days, without waiting six further months. Every"
                                        + " outcome counts, not only a child's first.",
                                "Our rule"));
    }

    private static List<Measure> sinceEntry() {
        Event offence = Event.in(Offence.class, "offenceDate", "child");
        Filter entry = Filter.yes("pointOfEntry");
        return List.of(
                Measure.beforeAfter(
                                "since-entry",
                                "Lower rate or seriousness since the point of entry",
                                Programme.class,
                                offence,
                                YEAR,
                                "yjbSeriousness",
                                null)
                        .where(entry)
                        .brokenDownBy("team", "orderType")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("children")
                        .caveat(NOT_IMPACT)
                        .definedAs(
                                "Of the children who entered in the quarter, those with a lower rate of proven"
                                    + " offences in the 365 days from entry on than in the 365 before, or a lower"
                                    + " greatest seriousness score; without any before, those with none after. A child"
                                    + " who entered less than a year ago is not yet followed up and in neither"
                                    + " number.",
                                OUR_RULE),
                Measure.beforeAfter(
                                "rate-since-entry",
                                "Lower rate of offences since the point of entry",
                                Programme.class,
                                offence,
                                YEAR,
                                null,
                                null)
                        .where(entry)
                        .brokenDownBy("team", "orderType")
                        .better(Direction.MORE_IS_BETTER)
                        .unit("children")
                        .caveat(NOT_IMPACT)
                        .definedAs("The same by the rate alone.", OUR_RULE));
    }
}

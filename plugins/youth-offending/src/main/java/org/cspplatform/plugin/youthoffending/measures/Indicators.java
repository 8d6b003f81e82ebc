package org.cspplatform.plugin.youthoffending.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.practice.BoardMeeting;
import org.cspplatform.plugin.youthoffending.programmes.Programme;

/** The ten national key performance indicators, of programmes that end in a quarter. */
public final class Indicators {
    /** The first day of which the indicators exist. */
    static final LocalDate FIRST = LocalDate.of(2023, 4, 1);

    private static final LocalDate SECOND_YEAR = LocalDate.of(2024, 4, 1);
    private static final String SOURCE =
            "Key performance indicators for youth justice services (Youth Justice Board, 2023)";
    private static final String CAVEAT =
            "Not yet suitable for decision-making: the official label of the figures of 2023/24, the first year.";
    private static final String WHO =
            " Children aged 10 to 17 when the programme started, whose order or disposal ended in the quarter and"
                + " counts; outcomes changed or set aside on appeal, and children resident elsewhere, are left out. A"
                + " child is counted once a quarter, with the most serious programme and, of equal ones, that of the"
                + " most recent outcome.";

    private Indicators() {}

    /** All of them, in their order. */
    public static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        all.addAll(accommodationAndEducation());
        all.addAll(needs());
        all.addAll(servicesAndVictims());
        return List.copyOf(all);
    }

    private static List<Measure> accommodationAndEducation() {
        return List.of(
                share(
                                "kpi-1-accommodation",
                                "KPI 1: in suitable accommodation at the end",
                                IndicatorSql.atEnd("accommodation_suitable"))
                        .definedAs(
                                "Children whose every placement at the end was suitable, of all whose order ended;"
                                        + " unknown counts as unsuitable." + WHO,
                                SOURCE),
                share(
                                "kpi-1-accommodation-at-start",
                                "KPI 1: in suitable accommodation at the start",
                                IndicatorSql.atStart("accommodation_suitable"))
                        .definedAs("The same at the start of the programme." + WHO, SOURCE),
                share(
                                "kpi-2-education",
                                "KPI 2: in suitable education, training or employment at the end",
                                IndicatorSql.atEnd("ete_suitable"))
                        .definedAs(
                                "Children with some provision at the end, all of it suitable (our reading), of all"
                                        + " whose order ended." + WHO,
                                SOURCE)
                        .target(Settings.EDUCATION_TARGET),
                share(
                                "kpi-2-full-time",
                                "KPI 2: full-time education, training or employment at the end",
                                IndicatorSql.atEnd("full_time"))
                        .definedAs(
                                "Children offered at least 25 hours a week at school age, or 16 above it, of all whose"
                                        + " order ended." + WHO,
                                SOURCE),
                share("kpi-3-send", "KPI 3: special educational needs met", IndicatorSql.SEND)
                        .definedAs(
                                "Children in suitable education with a formal plan for the current year at the end, of"
                                        + " those with an identified special educational or additional learning"
                                        + " need." + WHO,
                                SOURCE));
    }

    private static List<Measure> needs() {
        Measure needOfChildren = share(
                        "kpi-4-mental-health",
                        "KPI 4: mental health and emotional wellbeing",
                        IndicatorSql.need("MENTAL_HEALTH"))
                .definedAs("Children with an identified need, of all whose order ended." + WHO, SOURCE)
                .version(7, FIRST);
        return List.of(
                share(
                                "kpi-4-mental-health",
                                "KPI 4: mental health and emotional wellbeing",
                                IndicatorSql.offered("MENTAL_HEALTH"))
                        .definedAs(
                                "Children offered an intervention, or in treatment already, of those with an"
                                        + " identified need (version 8; the quarter of the change is unconfirmed)."
                                        + WHO,
                                SOURCE)
                        .version(8, SECOND_YEAR, "Was: children with a need, of all whose order ended", needOfChildren),
                share(
                                "kpi-4-attended",
                                "KPI 4: mental health interventions attended",
                                IndicatorSql.attended("MENTAL_HEALTH"))
                        .definedAs("Children who attended, of those offered an intervention." + WHO, SOURCE),
                share(
                                "kpi-5-substance-misuse",
                                "KPI 5: children with a substance misuse need",
                                IndicatorSql.need("SUBSTANCE_MISUSE"))
                        .better(Direction.NEITHER)
                        .definedAs("Children with an identified need, of all whose order ended." + WHO, SOURCE),
                share(
                                "kpi-5-offered",
                                "KPI 5: substance misuse treatment offered",
                                IndicatorSql.offered("SUBSTANCE_MISUSE"))
                        .definedAs("Children offered treatment, of those with an identified need." + WHO, SOURCE),
                share(
                                "kpi-5-attended",
                                "KPI 5: substance misuse treatment attended",
                                IndicatorSql.attended("SUBSTANCE_MISUSE"))
                        .definedAs("Children who attended, of those offered treatment." + WHO, SOURCE));
    }

    private static List<Measure> servicesAndVictims() {
        Measure atEnd = share(
                        "kpi-7-wider-services", "KPI 7: known to wider services", IndicatorSql.atEnd("wider_services"))
                .better(Direction.NEITHER)
                .definedAs("Children with one of these at the end, of all whose order ended." + WHO, SOURCE)
                .version(1, FIRST);
        return List.of(
                share("kpi-6-out-of-court", "KPI 6: out-of-court disposals completed", IndicatorSql.OUT_OF_COURT)
                        .definedAs(
                                "Out-of-court disposals successfully completed, of those that ended (ratio"
                                        + " unconfirmed)."
                                        + WHO,
                                SOURCE),
                share(
                                "kpi-7-wider-services",
                                "KPI 7: known to wider services",
                                IndicatorSql.atEnd("wider_services_during"))
                        .better(Direction.NEITHER)
                        .definedAs(
                                "Children who at any point during the order were looked after, or had a child"
                                        + " protection, child in need or Early Help plan, of all whose order ended (the"
                                        + " quarter of the change is unconfirmed)." + WHO,
                                SOURCE)
                        .version(2, SECOND_YEAR, "Was: at the end of the order", atEnd),
                share(
                                "kpi-7-wider-services-at-start",
                                "KPI 7: known to wider services at the start",
                                IndicatorSql.atStart("wider_services"))
                        .better(Direction.NEITHER)
                        .definedAs("The same at the start of the programme." + WHO, SOURCE),
                board(
                                "kpi-8-board",
                                "KPI 8: sectors represented by a senior partner",
                                IndicatorSql.board("senior_sectors"))
                        .definedAs(
                                "Of the five sectors at each meeting of the board (social care, education, police,"
                                        + " probation, health), those that a senior partner represented. Other partners"
                                        + " are not counted.",
                                SOURCE),
                board(
                                "kpi-8-delegates",
                                "KPI 8: sectors represented by a delegate",
                                IndicatorSql.board("delegate_sectors"))
                        .better(Direction.NEITHER)
                        .definedAs(
                                "Of the five sectors at each meeting of the board, those that a delegate represented.",
                                SOURCE),
                seriousViolence(),
                Measure.countFromSql(
                                "kpi-9-serious-violence-children",
                                "KPI 9: serious violence by sex and ethnicity of the child",
                                Child.class,
                                IndicatorSql.SERIOUS_VIOLENCE)
                        .brokenDownBy("sex", "ethnicity")
                        .unit("offences")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat(CAVEAT)
                        .signedOffWithReturn()
                        .definedAs("The offences of KPI 9, by who committed them.", SOURCE),
                share("kpi-10-victims", "KPI 10: victims engaged with restorative justice", IndicatorSql.VICTIMS)
                        .unit("victims")
                        .definedAs(
                                "Victims who engaged with restorative justice, of those who consented to contact by"
                                        + " the service, of programmes that ended in the quarter." + WHO,
                                SOURCE));
    }

    private static Measure seriousViolence() {
        return Measure.count("kpi-9-serious-violence", "KPI 9: serious violence", Offence.class)
                .where(Justice.SERIOUS_VIOLENCE.and(Filter.yes("included")).and(Filter.from("outcomeDate", FIRST)))
                .brokenDownBy("category", "score", "ageBand", "outcome")
                .unit("offences")
                .better(Direction.LESS_IS_BETTER)
                .caveat(CAVEAT)
                .signedOffWithReturn()
                .definedAs(
                        "Proven offences of children aged 10 to 17 in drugs, robbery or violence against the person"
                                + " with a seriousness score of 5 to 8, by the date of the outcome. The age is that at"
                                + " arrest or offence before court, otherwise that at the first hearing.",
                        SOURCE);
    }

    private static Measure share(String id, String title, String select) {
        return Measure.shareFromSql(id, title, Programme.class, select)
                .brokenDownBy("orderType")
                .better(Direction.MORE_IS_BETTER)
                .unit("children")
                .caveat(CAVEAT)
                .signedOffWithReturn();
    }

    private static Measure board(String id, String title, String select) {
        return Measure.shareFromSql(id, title, BoardMeeting.class, select)
                .better(Direction.MORE_IS_BETTER)
                .unit("sectors")
                .caveat(CAVEAT)
                .signedOffWithReturn();
    }
}

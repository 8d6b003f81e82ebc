package org.cspplatform.plugin.arrestreferral;

import static org.cspplatform.module.Filter.empty;
import static org.cspplatform.module.Filter.filled;
import static org.cspplatform.module.Filter.oneOf;
import static org.cspplatform.module.Filter.within;

import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;

/** What is counted of contacts: tests, assessments, referrals. */
final class ContactMeasures {
    static final Filter ARRESTED = oneOf("testGround", TestGround.TRIGGER_OFFENCE);
    static final Filter POSITIVE = oneOf(
            "testResult",
            TestResult.POSITIVE_OPIATES,
            TestResult.POSITIVE_COCAINE,
            TestResult.POSITIVE_BOTH,
            TestResult.POSITIVE_OTHER);
    static final Filter TESTED = POSITIVE.or(oneOf("testResult", TestResult.NEGATIVE));

    private static final Filter POSITIVE_BEFORE_2023 =
            oneOf("testResult", TestResult.POSITIVE_OPIATES, TestResult.POSITIVE_COCAINE, TestResult.POSITIVE_BOTH);
    private static final String[] PLACES = {"custodySuite", "setting"};
    private static final String OUR_RULE = "Our rule";

    private ContactMeasures() {}

    static List<Measure> all() {
        return List.of(
                contacts(),
                people(),
                triggerTested(),
                positiveTests(),
                assessed(),
                Measure.medianDays(
                                "days-to-assessment",
                                "Days from imposing the required assessment to holding it",
                                Contact.class,
                                "assessmentRequiredOn",
                                "assessmentAttendedOn")
                        .brokenDownBy(PLACES)
                        .better(Direction.LESS_IS_BETTER)
                        .unit("days")
                        .definedAs(
                                "The median over the required assessments that were attended. Those never attended have"
                                        + " no wait: read it beside the share attended.",
                                OUR_RULE),
                treatmentInTime(),
                Measure.quantilesOfDays(
                                "days-to-treatment",
                                "Days from referral to the start of structured treatment",
                                Contact.class,
                                "referredOn",
                                "treatmentStartedOn",
                                50,
                                75,
                                90)
                        .brokenDownBy("provider", "custodySuite")
                        .better(Direction.LESS_IS_BETTER)
                        .unit("days")
                        .target(Choices.DAYS_TO_TREATMENT)
                        .definedAs(
                                "The median over the referrals that led to treatment, and the days within which three"
                                        + " quarters and nine tenths of them started.",
                                "Standard terms of the funnel; our rule"),
                Measure.count("positive-not-referred", "Positive tests without a referral", Contact.class)
                        .where(POSITIVE.and(empty("referredOn")))
                        .brokenDownBy(PLACES)
                        .better(Direction.LESS_IS_BETTER)
                        .definedAs(
                                "Contacts with a positive test and no referral to structured treatment so far.",
                                OUR_RULE));
    }

    private static Measure contacts() {
        return Measure.count("contacts", "Contacts", Contact.class)
                .brokenDownBy("promptingEvent", "setting", "custodySuite", "testResult", "sex", "ethnicity")
                .definedAs("Contacts by the quarter of the prompting event.", "NDTMS CJIT dataset");
    }

    private static Measure people() {
        return Measure.distinct("people", "People in contact", Contact.class, "client")
                .unit("people")
                .definedAs("Different clients with at least one contact in the quarter.", OUR_RULE);
    }

    private static Measure triggerTested() {
        return Measure.share(
                        "trigger-tested",
                        "Arrests for a trigger offence that were tested",
                        Contact.class,
                        ARRESTED,
                        TESTED)
                .brokenDownBy(PLACES)
                .better(Direction.MORE_IS_BETTER)
                .definedAs(
                        "Of the contacts whose ground is a trigger offence, those with a completed test. A refused"
                                + " sample is not a completed test.",
                        "Police and Criminal Evidence Act 1984, s.63B; Criminal Justice and Court Services Act 2000,"
                                + " Sch. 6");
    }

    private static Measure positiveTests() {
        Measure before = Measure.share(
                        "positive-tests",
                        "Tests that were positive",
                        Contact.class,
                        POSITIVE_BEFORE_2023.or(oneOf("testResult", TestResult.NEGATIVE)),
                        POSITIVE_BEFORE_2023)
                .brokenDownBy(PLACES)
                .definedAs(
                        "Of the contacts with a completed drug test, those positive for opiates, cocaine or both.",
                        "Police and Criminal Evidence Act 1984, s.63B; SI 2001/1816");
        return Measure.share("positive-tests", "Tests that were positive", Contact.class, TESTED, POSITIVE)
                .brokenDownBy(PLACES)
                .definedAs(
                        "Of the contacts with a completed drug test, those positive for a specified Class A drug.",
                        "Police and Criminal Evidence Act 1984, s.63B; SI 2023/784")
                .version(
                        2,
                        LocalDate.of(2023, 7, 1),
                        "From 2 August 2023 tests look for further Class A drugs besides opiates and cocaine.",
                        before);
    }

    private static Measure assessed() {
        return Measure.share(
                        "positive-tests-assessed",
                        "Positive tests whose required assessment was attended",
                        Contact.class,
                        POSITIVE.and(filled("assessmentRequiredOn")),
                        filled("assessmentAttendedOn"))
                .brokenDownBy("custodySuite", "setting", "testResult")
                .better(Direction.MORE_IS_BETTER)
                .definedAs(
                        "Of the contacts with a positive test and a required assessment imposed, those whose client"
                                + " attended and remained. Counted in the quarter of the prompting event, whenever the"
                                + " assessment took place.",
                        "Drugs Act 2005, Part 3");
    }

    private static Measure treatmentInTime() {
        return Measure.share(
                        "treatment-within-21-days",
                        "Referrals that started treatment within 21 days",
                        Contact.class,
                        filled("referredOn"),
                        within(21, "treatmentStartedOn", "referredOn"))
                .brokenDownBy("provider", "custodySuite")
                .better(Direction.MORE_IS_BETTER)
                .definedAs(
                        "Of the contacts referred to structured treatment, those that started it within 21 days of the"
                                + " referral. A referral of the last 21 days may still start in time.",
                        "Standard terms of the funnel; our rule");
    }
}

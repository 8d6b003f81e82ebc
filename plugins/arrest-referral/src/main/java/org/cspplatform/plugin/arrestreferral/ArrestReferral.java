package org.cspplatform.plugin.arrestreferral;

import static org.cspplatform.module.Filter.empty;
import static org.cspplatform.module.Filter.filled;
import static org.cspplatform.module.Filter.oneOf;
import static org.cspplatform.module.Filter.within;

import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Report;
import org.cspplatform.module.Rule;

/** The module. */
public final class ArrestReferral implements PriorityModule {
    private static final Filter TESTED = oneOf(
            "testResult",
            TestResult.NEGATIVE,
            TestResult.POSITIVE_OPIATES,
            TestResult.POSITIVE_COCAINE,
            TestResult.POSITIVE_BOTH);
    private static final Filter POSITIVE =
            oneOf("testResult", TestResult.POSITIVE_OPIATES, TestResult.POSITIVE_COCAINE, TestResult.POSITIVE_BOTH);

    @Override
    public String id() {
        return "arrest-referral";
    }

    @Override
    public String title() {
        return "Arrest referral";
    }

    @Override
    public String description() {
        return "People tested for drugs on arrest, assessed as required, and referred into treatment.";
    }

    @Override
    public List<Class<? extends Record>> datasets() {
        return List.of(Contact.class);
    }

    @Override
    public List<Rule<?>> rules() {
        return ContactRules.all();
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.count("contacts", "Contacts", Contact.class)
                        .brokenDownBy("promptingEvent", "setting")
                        .definedAs("Contacts by the quarter of the prompting event.", "NDTMS CJIT dataset"),
                Measure.share("positive-tests", "Tests that were positive", Contact.class, TESTED, POSITIVE)
                        .brokenDownBy("setting")
                        .definedAs(
                                "Of the contacts with a completed drug test, those positive for opiates, cocaine or"
                                        + " both.",
                                "Police and Criminal Evidence Act 1984, s.63B"),
                Measure.share(
                                "positive-tests-assessed",
                                "Positive tests whose required assessment was attended",
                                Contact.class,
                                POSITIVE.and(filled("assessmentRequiredOn")),
                                filled("assessmentAttendedOn"))
                        .brokenDownBy("setting", "testResult")
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs(
                                "Of the contacts with a positive test and a required assessment imposed, those whose"
                                    + " client attended and remained. Counted in the quarter of the prompting event,"
                                    + " whenever the assessment took place.",
                                "Drugs Act 2005, Part 3"),
                Measure.share(
                                "treatment-within-21-days",
                                "Referrals that started treatment within 21 days",
                                Contact.class,
                                filled("referredOn"),
                                within(21, "treatmentStartedOn", "referredOn"))
                        .better(Direction.MORE_IS_BETTER)
                        .definedAs(
                                "Of the contacts referred to structured treatment, those that started it within 21"
                                    + " days of the referral. A referral of the last 21 days may still start in time.",
                                "Standard terms of the funnel; our rule"),
                Measure.count("positive-not-referred", "Positive tests without a referral", Contact.class)
                        .where(POSITIVE.and(empty("referredOn")))
                        .better(Direction.LESS_IS_BETTER)
                        .definedAs(
                                "Contacts with a positive test and no referral to structured treatment so far.",
                                "Our rule"));
    }

    @Override
    public List<Report> reports() {
        return List.of(Report.of(
                "funnel",
                "From the test to treatment",
                "contacts",
                "positive-tests",
                "positive-tests-assessed",
                "treatment-within-21-days"));
    }
}

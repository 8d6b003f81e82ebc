package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/**
 * One contact of the team with one client after one prompting event, and what followed: the funnel from the test to the exit
 * from treatment. A cohort is the contacts whose event lies in a quarter.
 */
@Dataset(
        id = "contacts",
        title = "Custody and court contacts",
        one = "contact",
        description =
                "One record for each prompting event: the drug test, the required assessment, the referral and how it"
                        + " ended. Follows the CJIT dataset of NDTMS.")
public record Contact(
        @Key
        @Personal
        @Text(max = 40)
        @Label(value = "Contact reference", hint = "The reference of this contact in your case system")
        String contactReference,

        @Label(value = "Client reference", hint = "The pseudonymous reference of the client, never a name")
        PersonKey client,

        @CountsOn
        @Bounds(min = "2003-04-01", max = "today")
        @Label(value = "Date of the prompting event", hint = "For example, the day of the arrest")
        LocalDate contactDate,

        @Label("Prompting event") PromptingEvent promptingEvent,
        @Label("Where the contact took place") Setting setting,

        @Text(max = 100)
        @Label(value = "Custody suite or court", hint = "Needed when the contact took place in custody or at court")
        @Nullable
        String custodySuite,

        @Personal @Bounds(min = "1900-01-01", max = "today") @Label("Date of birth") @Nullable
        LocalDate dateOfBirth,

        @Label("Sex") Sex sex,
        @SpecialCategory @Label("Ethnicity") Ethnicity ethnicity,
        @Label("Accommodation need") @Nullable AccommodationNeed accommodationNeed,

        @SpecialCategory @Label(value = "Result of the drug test", hint = "From form DT1 or DT2")
        TestResult testResult,

        @Label(value = "Ground of the test", hint = "Needed when a test was required") @Nullable
        TestGround testGround,

        @SpecialCategory @Label("Main drug") @Nullable Drug mainDrug,
        @SpecialCategory @Label("Second drug") @Nullable Drug secondDrug,
        @SpecialCategory @Label("Third drug") @Nullable Drug thirdDrug,

        @SpecialCategory @Label("How the main drug is taken") @Nullable
        Route routeOfMainDrug,

        @SpecialCategory
        @Bounds(min = "0", max = "28")
        @Label(value = "Drinking days", hint = "Days on which the client drank alcohol, of the last 28")
        @Nullable
        Integer drinkingDays,

        @SpecialCategory
        @Bounds(min = "0", max = "200")
        @Label(value = "Units on a drinking day", hint = "Units of alcohol on a typical drinking day, from 0 to 200")
        @Nullable
        Integer unitsPerDrinkingDay,

        @Label(value = "Does the client consent to NDTMS?", hint = "National Drug Treatment Monitoring System")
        boolean ndtmsConsent,

        @Label(value = "Required assessment imposed", hint = "The date on form RA") @Nullable
        LocalDate assessmentRequiredOn,

        @Bounds(max = "today")
        @Label(value = "Required assessment attended", hint = "The day on which the client attended and remained")
        @Nullable
        LocalDate assessmentAttendedOn,

        @Bounds(max = "today") @Label("Care plan agreed") @Nullable
        LocalDate carePlanOn,

        @Bounds(max = "today") @Label("Referred to structured treatment") @Nullable
        LocalDate referredOn,

        @Bounds(max = "today") @Label("Triaged by the treatment provider") @Nullable
        LocalDate triagedOn,

        @Bounds(max = "today") @Label("Structured treatment started") @Nullable
        LocalDate treatmentStartedOn,

        @Bounds(max = "today") @Label("Structured treatment ended") @Nullable
        LocalDate treatmentEndedOn,

        @Label("Was the exit from treatment planned?") @Nullable
        Boolean exitPlanned,

        @Bounds(max = "today") @Label("Case closed") @Nullable
        LocalDate closedOn,

        @Label("Reason for closure") @Nullable Closure closure,

        @Personal @LongText(max = 2000) @Label(value = "Note", hint = "Facts only, no names") @Nullable
        String note) {
    boolean testedPositive() {
        return switch (testResult) {
            case POSITIVE_OPIATES, POSITIVE_COCAINE, POSITIVE_BOTH -> true;
            case NOT_TESTED, NEGATIVE, REFUSED -> false;
        };
    }

    boolean inCustodyOrCourt() {
        return setting == Setting.CUSTODY || setting == Setting.COURT;
    }
}

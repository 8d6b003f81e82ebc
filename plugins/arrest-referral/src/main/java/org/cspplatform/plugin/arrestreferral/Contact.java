package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
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
@Keep(
        years = 8,
        after = "closedOn",
        because = "Eight years after the case closed, as for adult health records (unconfirmed for your service)")
public record Contact(
        @Key
        @Personal
        @Text(max = 40)
        @Label(value = "Contact reference", hint = "The reference of this contact in your case system")
        String contactReference,

        @Label(value = "Client reference", hint = "The pseudonymous reference of the client, never a name")
        PersonKey client,

        @Personal
        @Text(max = 2, pattern = "[A-Z]{2}", says = "two capital letters")
        @Label(value = "Initials", hint = "First letters of the first name and of the surname, for example JS")
        @Nullable
        String initials,

        @CountsOn
        @Bounds(min = "2003-04-01", max = "today")
        @Label(value = "Date of the prompting event", hint = "For example, the day of the arrest")
        LocalDate contactDate,

        @Label("Prompting event") PromptingEvent promptingEvent,
        @Label("Transferred from") @Nullable TransferredFrom transferredFrom,
        @Label("Where the contact took place") Setting setting,

        @Dimension
        @Text(max = 100)
        @Label(value = "Custody suite or court", hint = "Needed when the contact took place in custody or at court")
        @Nullable
        String custodySuite,

        @Personal @Bounds(min = "1900-01-01", max = "today") @Label("Date of birth") @Nullable
        LocalDate dateOfBirth,

        @Label("Sex") Sex sex,
        @SpecialCategory @Label("Ethnicity") Ethnicity ethnicity,

        @Personal
        @Text(max = 3, pattern = "[A-Z]{3}", says = "the three letters of the country, for example GBR")
        @Label(value = "Country of birth", hint = "Three letters of ISO 3166, for example GBR or POL")
        @Nullable
        String countryOfBirth,

        @Personal
        @Text(
                max = 6,
                pattern = "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]",
                says = "the first part of a postcode, a space and one digit, for example CV1 2")
        @Label(value = "Postcode sector", hint = "Not the whole postcode: CV1 2, not CV1 2AB")
        @Nullable
        String postcode,

        @Text(max = 5, pattern = "[A-Z][0-9]{2}[A-Z]{1,2}", says = "a code such as E08B")
        @Label(value = "DAT of residence", hint = "Code of the drug action team's area (NDTMS dataset O)")
        @Nullable
        String datOfResidence,

        @Text(max = 9, pattern = "[EW][0-9]{8}", says = "a code such as E08000026")
        @Label(value = "Local authority of residence", hint = "Code of the upper-tier authority (NDTMS dataset P)")
        @Nullable
        String localAuthority,

        @SpecialCategory @Label("Is the client pregnant?") @Nullable
        Boolean pregnant,

        @Label("Is the client a veteran of the British armed forces?") @Nullable
        Boolean veteran,

        @Label("Accommodation need") @Nullable AccommodationNeed accommodationNeed,

        @SpecialCategory @Label(value = "Result of the drug test", hint = "From form DT1 or DT2")
        TestResult testResult,

        @Label(value = "Ground of the test", hint = "Needed when a test was required") @Nullable
        TestGround testGround,

        @Label("When the sample was taken") @Nullable TestOccasion testOccasion,

        @SpecialCategory
        @Label(value = "Trigger offence", hint = "The offence of the arrest or charge, if that was the ground")
        @Nullable
        TriggerOffence triggerOffence,

        @SpecialCategory @Label("Drugs that the test found") Set<TestedDrug> drugsFound,

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

        @Label(value = "Follow-up assessment arranged for", hint = "Drugs Act 2005, section 10") @Nullable
        LocalDate followUpArrangedFor,

        @Bounds(max = "today") @Label("Follow-up assessment attended") @Nullable
        LocalDate followUpAttendedOn,

        @Bounds(max = "today") @Label("Care plan agreed") @Nullable
        LocalDate carePlanOn,

        @Bounds(max = "today") @Label("Recovery support assessed") @Nullable
        LocalDate recoverySupportOn,

        @Bounds(max = "today") @Label("Referred to structured treatment") @Nullable
        LocalDate referredOn,

        @Dimension @Text(max = 100) @Label("Treatment provider") @Nullable
        String provider,

        @Bounds(max = "today") @Label("Triaged by the treatment provider") @Nullable
        LocalDate triagedOn,

        @Bounds(max = "today") @Label("Structured treatment started") @Nullable
        LocalDate treatmentStartedOn,

        @Bounds(max = "today")
        @Label(value = "Last seen in treatment", hint = "The latest day on which the client was still in treatment")
        @Nullable
        LocalDate lastSeenOn,

        @Bounds(max = "today") @Label("Structured treatment ended") @Nullable
        LocalDate treatmentEndedOn,

        @Label("Was the exit from treatment planned?") @Nullable
        Boolean exitPlanned,

        @Bounds(max = "today") @Label("Case closed") @Nullable
        LocalDate closedOn,

        @Label("Reason for closure") @Nullable Closure closure,

        @Personal @LongText(max = 2000) @Label(value = "Note", hint = "Facts only, no names") @Nullable
        String note) {
    public Contact {
        drugsFound = Set.copyOf(drugsFound);
    }

    boolean testedPositive() {
        return switch (testResult) {
            case POSITIVE_OPIATES, POSITIVE_COCAINE, POSITIVE_BOTH, POSITIVE_OTHER -> true;
            case NOT_TESTED, NEGATIVE, REFUSED -> false;
        };
    }

    boolean inCustodyOrCourt() {
        return setting == Setting.CUSTODY || setting == Setting.COURT;
    }

    /** Whether the client is at least so old at the prompting event; true also when the date of birth is not known. */
    boolean isAtLeast(int years) {
        return dateOfBirth == null || Period.between(dateOfBirth, contactDate).getYears() >= years;
    }
}

package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.module.Rule;
import org.jspecify.annotations.Nullable;

/** What must hold within a contact: the steps of the funnel come in their order, and what depends on a step is there with it. */
final class ContactRules {
    private ContactRules() {}

    static List<Rule<?>> all() {
        return List.of(
                rule(
                        "custodySuite",
                        "Enter the custody suite or court",
                        contact -> !contact.inCustodyOrCourt() || contact.custodySuite() != null),
                inOrder(
                        "dateOfBirth",
                        "The date of birth must be before the prompting event",
                        Contact::dateOfBirth,
                        Contact::contactDate),
                rule(
                        "assessmentRequiredOn",
                        "A required assessment follows a positive test only: remove the date or correct the result of"
                                + " the test",
                        contact -> contact.assessmentRequiredOn() == null || contact.testedPositive()),
                inOrder(
                        "assessmentRequiredOn",
                        "The required assessment must be imposed on or after the date of the prompting event",
                        Contact::contactDate,
                        Contact::assessmentRequiredOn),
                rule(
                        "assessmentAttendedOn",
                        "Enter the date on which the required assessment was imposed too",
                        contact -> contact.assessmentAttendedOn() == null || contact.assessmentRequiredOn() != null),
                inOrder(
                        "assessmentAttendedOn",
                        "The required assessment must be attended on or after the day on which it was imposed",
                        Contact::assessmentRequiredOn,
                        Contact::assessmentAttendedOn),
                rule(
                        "followUpAttendedOn",
                        "Enter the day for which the follow-up assessment was arranged too",
                        contact -> contact.followUpAttendedOn() == null || contact.followUpArrangedFor() != null),
                rule(
                        "followUpArrangedFor",
                        "A follow-up assessment comes after a required assessment: enter when that was imposed too",
                        contact -> contact.followUpArrangedFor() == null || contact.assessmentRequiredOn() != null),
                inOrder(
                        "followUpArrangedFor",
                        "The follow-up assessment must be on or after the day on which the required assessment was"
                                + " imposed",
                        Contact::assessmentRequiredOn,
                        Contact::followUpArrangedFor),
                inOrder(
                        "carePlanOn",
                        "The care plan must be agreed on or after the date of the prompting event",
                        Contact::contactDate,
                        Contact::carePlanOn),
                inOrder(
                        "referredOn",
                        "The referral must be on or after the date of the prompting event",
                        Contact::contactDate,
                        Contact::referredOn),
                rule(
                        "triagedOn",
                        "Enter the date of the referral too",
                        contact -> contact.triagedOn() == null || contact.referredOn() != null),
                inOrder(
                        "triagedOn",
                        "Triage must be on or after the day of the referral",
                        Contact::referredOn,
                        Contact::triagedOn),
                rule(
                        "treatmentStartedOn",
                        "Enter the date of the referral too",
                        contact -> contact.treatmentStartedOn() == null || contact.referredOn() != null),
                inOrder(
                        "treatmentStartedOn",
                        "Treatment must start on or after the day of the referral",
                        Contact::referredOn,
                        Contact::treatmentStartedOn),
                rule(
                        "treatmentEndedOn",
                        "Enter the date on which treatment started too",
                        contact -> contact.treatmentEndedOn() == null || contact.treatmentStartedOn() != null),
                inOrder(
                        "treatmentEndedOn",
                        "Treatment must end on or after the day on which it started",
                        Contact::treatmentStartedOn,
                        Contact::treatmentEndedOn),
                rule(
                        "lastSeenOn",
                        "Enter the date on which treatment started too",
                        contact -> contact.lastSeenOn() == null || contact.treatmentStartedOn() != null),
                inOrder(
                        "lastSeenOn",
                        "The client must be seen on or after the day on which treatment started",
                        Contact::treatmentStartedOn,
                        Contact::lastSeenOn),
                inOrder(
                        "lastSeenOn",
                        "The client cannot be seen in treatment after it ended",
                        Contact::lastSeenOn,
                        Contact::treatmentEndedOn),
                rule(
                        "exitPlanned",
                        "Select whether the exit from treatment was planned",
                        contact -> (contact.treatmentEndedOn() == null) == (contact.exitPlanned() == null)),
                inOrder(
                        "closedOn",
                        "The case must be closed on or after the date of the prompting event",
                        Contact::contactDate,
                        Contact::closedOn),
                rule(
                        "closure",
                        "Select the reason for closure when the case is closed, and only then",
                        contact -> (contact.closedOn() == null) == (contact.closure() == null)));
    }

    private static Rule<Contact> rule(String field, String message, Predicate<Contact> holds) {
        return Rule.of(Contact.class, field, message, holds);
    }

    private static Rule<Contact> inOrder(
            String field,
            String message,
            Function<Contact, @Nullable LocalDate> earlier,
            Function<Contact, @Nullable LocalDate> later) {
        return Rule.inOrder(Contact.class, field, message, earlier, later);
    }
}

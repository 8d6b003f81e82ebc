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
                rule(
                        "testGround",
                        "Select the ground of the test",
                        contact -> contact.testResult() == TestResult.NOT_TESTED || contact.testGround() != null),
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
                inOrder(
                        "referredOn",
                        "The referral must be on or after the date of the prompting event",
                        Contact::contactDate,
                        Contact::referredOn),
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

    /** The later of two dates is not before the earlier, where both are known. */
    private static Rule<Contact> inOrder(
            String field,
            String message,
            Function<Contact, @Nullable LocalDate> earlier,
            Function<Contact, @Nullable LocalDate> later) {
        return rule(field, message, contact -> {
            LocalDate first = earlier.apply(contact);
            LocalDate second = later.apply(contact);
            return first == null || second == null || !second.isBefore(first);
        });
    }
}

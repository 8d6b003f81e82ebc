package org.cspplatform.plugin.arrestreferral;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cspplatform.module.Rule;

/** What must hold of the client and the drug test of a contact. */
final class TestRules {
    private TestRules() {}

    static List<Rule<?>> all() {
        return List.of(
                rule(
                        "pregnant",
                        "Leave this empty, or correct the sex",
                        contact -> contact.sex() != Sex.MALE || !Boolean.TRUE.equals(contact.pregnant())),
                rule(
                        "testGround",
                        "Select the ground of the test",
                        contact -> contact.testResult() == TestResult.NOT_TESTED || contact.testGround() != null),
                rule(
                        "testOccasion",
                        "A test on arrest is for people aged 18 or over: correct the date of birth or the occasion",
                        contact -> contact.testOccasion() != TestOccasion.ON_ARREST || contact.isAtLeast(18)),
                rule(
                        "testOccasion",
                        "A test on charge is for people aged 14 or over: correct the date of birth or the occasion",
                        contact -> contact.testOccasion() != TestOccasion.ON_CHARGE || contact.isAtLeast(14)),
                rule(
                        "triggerOffence",
                        "Select the trigger offence as the ground of the test too",
                        contact ->
                                contact.triggerOffence() == null || contact.testGround() == TestGround.TRIGGER_OFFENCE),
                rule(
                        "drugsFound",
                        "The drugs found do not fit the result of the test: correct one of them",
                        TestRules::drugsFitTheResult));
    }

    /** The drugs may be left out, but for a result that names none of them. */
    private static boolean drugsFitTheResult(Contact contact) {
        Set<TestedDrug> found = contact.drugsFound();
        boolean opiates = found.contains(TestedDrug.OPIATES);
        boolean cocaine = found.contains(TestedDrug.COCAINE);
        return switch (contact.testResult()) {
            case NOT_TESTED, NEGATIVE, REFUSED -> found.isEmpty();
            case POSITIVE_OPIATES -> found.isEmpty() || (opiates && !cocaine);
            case POSITIVE_COCAINE -> found.isEmpty() || (cocaine && !opiates);
            case POSITIVE_BOTH ->
                found.isEmpty() || found.containsAll(EnumSet.of(TestedDrug.OPIATES, TestedDrug.COCAINE));
            case POSITIVE_OTHER -> !found.isEmpty() && !opiates && !cocaine;
        };
    }

    private static Rule<Contact> rule(String field, String message, Predicate<Contact> holds) {
        return Rule.of(Contact.class, field, message, holds);
    }
}

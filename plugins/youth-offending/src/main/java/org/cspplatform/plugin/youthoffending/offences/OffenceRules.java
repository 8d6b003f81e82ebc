package org.cspplatform.plugin.youthoffending.offences;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Rule;
import org.cspplatform.plugin.youthoffending.programmes.Programme;

/** What must hold of a proven offence, and between the offences of one child. */
public final class OffenceRules {
    private OffenceRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                rule(
                        "outcomeDate",
                        "The outcome must be on or after the day of the offence",
                        offence -> !offence.outcomeDate().isBefore(offence.offenceDate())),
                rule("firstHearing", "The first hearing must lie between the offence and the outcome", offence -> {
                    LocalDate hearing = offence.firstHearing();
                    return hearing == null
                            || !(hearing.isBefore(offence.offenceDate()) || hearing.isAfter(offence.outcomeDate()));
                }),
                rule(
                        "firstHearing",
                        "Enter the first hearing: this outcome is a court's",
                        offence -> offence.outcomeGroup() == OutcomeGroup.PRE_COURT || offence.firstHearing() != null),
                rule(
                        "ageAtFirstHearing",
                        "The age at the first hearing must not be less than at the offence",
                        offence -> {
                            Integer age = offence.ageAtFirstHearing();
                            return age == null || age >= offence.ageAtOffence();
                        }),
                rule(
                        "firstEver",
                        "An informal disposal is neither caution nor conviction, and makes no first-time entrant",
                        offence -> !offence.firstEver() || offence.proven()),
                rule(
                        "firstEver",
                        "Say it of the principal offence of the outcome only, so that the child is counted once",
                        offence -> !offence.firstEver() || offence.principal()),
                Rule.across(
                        Offence.class,
                        "programme",
                        "The programme is another child's: choose one of this child",
                        (offence, others) -> {
                            Reference<Programme> programme = offence.programme();
                            return programme == null
                                    || others.find(Programme.class, programme)
                                            .map(found -> found.child().equals(offence.child()))
                                            .orElse(true);
                        }),
                Rule.across(
                        Offence.class,
                        "firstEver",
                        "This child has a first-ever caution or conviction already",
                        (offence, others) -> !offence.firstEver()
                                || others.where(Offence.class, "child", offence.child()).stream()
                                        .noneMatch(Offence::firstEver)),
                Rule.across(
                        Offence.class,
                        "principal",
                        "Another offence with this outcome is its principal one already",
                        (offence, others) -> !offence.principal()
                                || others.where(Offence.class, "child", offence.child()).stream()
                                        .noneMatch(other -> other.principal()
                                                && other.outcomeDate().equals(offence.outcomeDate()))));
    }

    private static Rule<Offence> rule(String field, String message, Predicate<Offence> holds) {
        return Rule.of(Offence.class, field, message, holds);
    }
}

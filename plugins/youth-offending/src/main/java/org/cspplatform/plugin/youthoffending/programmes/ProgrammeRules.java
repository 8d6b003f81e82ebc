package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.cspplatform.module.Rule;
import org.cspplatform.plugin.youthoffending.children.Child;

/** What must hold of a programme and of the circumstances at its start and end. */
public final class ProgrammeRules {
    private ProgrammeRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                Rule.of(
                        Programme.class,
                        "endsOn",
                        "The programme must end on or after the day it started",
                        programme -> {
                            LocalDate end = programme.endsOn();
                            return end == null || !end.isBefore(programme.startsOn());
                        }),
                Rule.of(
                        Programme.class,
                        "completed",
                        "Say whether it was completed only when the programme has ended",
                        programme -> programme.endsOn() != null || programme.completed() == null),
                Rule.across(
                        Programme.class,
                        "ageAtStart",
                        "The age does not agree with the child's date of birth: correct the age or the start",
                        (programme, others) -> others.find(Child.class, programme.child())
                                .map(child -> Period.between(child.dateOfBirth(), programme.startsOn())
                                                .getYears()
                                        == programme.ageAtStart())
                                .orElse(true)),
                Rule.across(
                        Programme.class,
                        "pointOfEntry",
                        "This child has a point of entry already: a child enters once",
                        (programme, others) -> !programme.pointOfEntry()
                                || others.where(Programme.class, "child", programme.child()).stream()
                                        .noneMatch(Programme::pointOfEntry)),
                Rule.of(
                        Circumstances.class,
                        "formalPlan",
                        "A formal plan belongs to an identified need: select yes there, or leave this empty",
                        circumstances -> circumstances.sendIdentified() || circumstances.formalPlan() == null),
                Rule.of(
                        Circumstances.class,
                        "servicesDuring",
                        "Answer this at the end of the programme only",
                        circumstances -> circumstances.stage() == Stage.END
                                || circumstances.servicesDuring().isEmpty()),
                Rule.of(
                        Circumstances.class,
                        "provisions",
                        "The hours attended must not be more than the hours offered",
                        circumstances -> circumstances.provisions().stream()
                                .allMatch(provision ->
                                        provision.hoursAttended().compareTo(provision.hoursOffered()) <= 0)));
    }
}

package org.cspplatform.plugin.youthoffending.offences;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.jspecify.annotations.Nullable;

/** A proven offence: one for which a child has been cautioned, convicted or otherwise dealt with. */
@Dataset(
        id = "offences",
        title = "Proven offences",
        one = "offence",
        description = "One record for each offence with its outcome; record it when the outcome is known. Follows the"
                + " case-level data of the Youth Justice Board.")
@Keep(years = 15, because = "A child of ten is then 25 (your own retention schedule comes first)")
public record Offence(
        @Key
        @Text(max = 40)
        @Label(value = "Offence reference", hint = "The reference of the offence in your case system")
        String offence,

        @Label("Child") Reference<Child> child,

        @Label(value = "Intervention programme", hint = "The programme that followed from it, if any") @Nullable
        Reference<Programme> programme,

        @Bounds(min = "1990-01-01", max = "today") @Label("Date of the offence")
        LocalDate offenceDate,

        @Personal @Text(max = 200) @Label(value = "Description", hint = "As charged; no names") @Nullable
        String description,

        @SpecialCategory @Label("Offence category") OffenceCategory category,

        @SpecialCategory
        @Bounds(min = "1", max = "8")
        @Label(
                value = "Seriousness score, 1 to 8",
                hint = "The score of the Youth Justice Board. Not the gravity score of the police")
        int yjbSeriousness,

        @SpecialCategory
        @Label(
                value = "Gravity score of the police",
                hint = "Child Gravity Matrix: 1 to 5 since September 2023. Not the seriousness score")
        @Nullable
        GravityScore gravityScore,

        @Bounds(min = "5", max = "25") @Label("Age at arrest or offence")
        int ageAtOffence,

        @Label(value = "First hearing", hint = "Only if the case went to court") @Nullable
        LocalDate firstHearing,

        @Bounds(min = "5", max = "25")
        @RequiredWhen(field = "firstHearing")
        @Label("Age at the first hearing")
        @Nullable
        Integer ageAtFirstHearing,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Date of the outcome")
        LocalDate outcomeDate,

        @SpecialCategory @Label("Outcome") Outcome outcome,

        @Label(
                value = "Principal offence of this outcome?",
                hint = "The most serious of the offences dealt with on that day. Exactly one of them")
        boolean principal,

        @SpecialCategory
        @Label(
                value = "First-ever caution or conviction?",
                hint = "As the Police National Computer shows it. Makes the child a first-time entrant")
        boolean firstEver,

        @Label(value = "Does the outcome count?", hint = "Towards the national indicators")
        boolean counts,

        @Label("Appeal") AppealStatus appealStatus,
        @Label("Residence on the day of the outcome") Residence residence) {
    private static final int FIRST_SERIOUS_SCORE = 5;

    /** The group that the outcome belongs to. */
    @Derived
    @SpecialCategory
    @Label("Outcome group")
    public OutcomeGroup outcomeGroup() {
        return outcome.group();
    }

    /** Whether it is a proven offence as reoffending counts it: an informal disposal is neither caution nor conviction. */
    @Derived
    @SpecialCategory
    @Label("Caution or conviction")
    public boolean proven() {
        return outcome.cautionOrConviction();
    }

    /** The seriousness score, to break figures down by. */
    @Derived
    @SpecialCategory
    @Dimension
    @Text(max = 1)
    @Label("Seriousness score")
    public String score() {
        return Integer.toString(yjbSeriousness);
    }

    /** The age that counts: at arrest or offence before court, at the first hearing otherwise. */
    @Derived
    @Label("Age that counts")
    public int age() {
        return outcomeGroup() == OutcomeGroup.PRE_COURT || ageAtFirstHearing == null ? ageAtOffence : ageAtFirstHearing;
    }

    /** The band of that age. */
    @Derived
    @Label("Age band")
    public AgeBand ageBand() {
        return AgeBand.of(age());
    }

    /** Serious violence as indicator 9 has it: drugs, robbery or violence against the person, scored 5 to 8. */
    @Derived
    @SpecialCategory
    @Label("Serious violence")
    public boolean seriousViolence() {
        return yjbSeriousness >= FIRST_SERIOUS_SCORE
                && switch (category) {
                    case DRUGS, ROBBERY, VIOLENCE_AGAINST_THE_PERSON -> true;
                    default -> false;
                };
    }

    /** Whether the outcome enters the national indicators, by its own flag, its appeal and the child's residence. */
    @Derived
    @Label("Outcome enters the national indicators")
    public boolean included() {
        return counts
                && appealStatus != AppealStatus.CHANGED
                && appealStatus != AppealStatus.SUCCESSFUL
                && residence != Residence.OTHER;
    }
}

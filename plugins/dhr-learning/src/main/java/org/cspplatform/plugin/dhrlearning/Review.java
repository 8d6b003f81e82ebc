package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Items;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** One death of which the police told the partnership, and the review of it. Nobody but the partnership reads it. */
@Dataset(
        id = "reviews",
        title = "Reviews",
        one = "review",
        description = "Restricted. One record for each notification of the police, also when no review is held.")
@Keep(
        years = 10,
        after = "publishedOn",
        because = "Ten years after publication (unconfirmed: your own schedule decides)")
public record Review(
        @Key @Personal @Text(max = 40) @Label(value = "Review reference", hint = "Your own, without names")
        String reviewReference,

        @Label("Kind of review") ReviewKind kind,

        @CountsOn
        @Bounds(min = "2011-04-13", max = "today")
        @Label(value = "Notified by the police", hint = "The day of the written notification: the clock starts")
        LocalDate notifiedOn,

        @Label("Trigger") Trigger trigger,
        @Label("Type of death") DeathType deathType,

        @Personal @Bounds(min = "2000-01-01", max = "today") @Label("Date of death") @Nullable
        LocalDate diedOn,

        @Label(value = "Victim", hint = "A pseudonym, never the name")
        PersonKey victim,

        @SpecialCategory @Label("Sex of the victim") Sex victimSex,
        @Label("Age of the victim") AgeBand victimAge,

        @SpecialCategory @Label("Ethnic group of the victim")
        EthnicGroup victimEthnicity,

        @Label(value = "Perpetrator", hint = "A pseudonym; empty after a suicide, if there is none") @Nullable
        PersonKey perpetrator,

        @SpecialCategory @Label("Sex of the perpetrator") @Nullable
        Sex perpetratorSex,

        @Label("Age of the perpetrator") @Nullable AgeBand perpetratorAge,
        @SpecialCategory @Label("Tags") Set<Tag> tags,

        @SpecialCategory @Label("Vulnerabilities of the victim")
        Set<Vulnerability> vulnerabilities,

        @SpecialCategory @Label("Aggravating") Set<Aggravating> aggravating,

        @Bounds(max = "today") @Label(value = "Decided", hint = "Due one month after the notification") @Nullable
        LocalDate decidedOn,

        @RequiredWhen(field = "decidedOn") @Label("Decision") @Nullable
        Decision decision,

        @Personal
        @LongText(max = 2000)
        @RequiredWhen(field = "decision", is = "NO_REVIEW")
        @Label("Why no review is held")
        @Nullable
        String noReviewBecause,

        @Bounds(max = "today") @Label("Home Office informed of the decision") @Nullable
        LocalDate homeOfficeInformedOn,

        @Label("Family") FamilyPart family,

        @Items(one = "member of the panel", max = 40) @Label("Panel")
        List<PanelMember> panel,

        @Items(one = "agency", max = 40) @Label("Agencies") List<AgencyPart> agencies,

        @Items(one = "pause", max = 20) @Label("Pauses of the clock")
        List<Pause> pauses,

        @Bounds(max = "today")
        @Label(value = "Completed", hint = "The partnership has agreed the report; due six months after the decision")
        @Nullable
        LocalDate completedOn,

        @Bounds(max = "today") @Label("Sent to the quality assurance panel") @Nullable
        LocalDate qaSubmittedOn,

        @Label("Latest answer of the panel") @Nullable QaOutcome qaOutcome,

        @Bounds(max = "today")
        @RequiredWhen(field = "qaOutcome", is = "ADEQUATE")
        @Label("Approved by the panel")
        @Nullable
        LocalDate qaApprovedOn,

        @Bounds(max = "today") @Label("Published") @Nullable LocalDate publishedOn,

        @Bounds(max = "today") @Label("Sent to the Domestic Abuse Commissioner") @Nullable
        LocalDate sentToCommissionerOn,

        @Label("Overview report") @Nullable Attachment overviewReport,
        @Label("Executive summary") @Nullable Attachment executiveSummary,
        @Label("Letter of the Home Office") @Nullable Attachment homeOfficeLetter,

        @Personal @LongText(max = 4000) @Label(value = "Note", hint = "Facts only, no names") @Nullable
        String note) {
    public Review {
        tags = Set.copyOf(tags);
        vulnerabilities = Set.copyOf(vulnerabilities);
        aggravating = Set.copyOf(aggravating);
        panel = List.copyOf(panel);
        agencies = List.copyOf(agencies);
        pauses = List.copyOf(pauses);
    }

    /** The words of the law that the kind of review follows. */
    @Derived
    @Label("Legal basis")
    public LegalBasis legalBasis() {
        return switch (kind) {
            case DHR -> LegalBasis.ACT_2004;
            case DARDR -> LegalBasis.ACT_2004_AMENDED;
        };
    }

    /** The stage that the dates tell. */
    @Derived
    @Label("Stage")
    public Stage stage() {
        if (publishedOn != null) {
            return Stage.PUBLISHED;
        }
        if (qaApprovedOn != null) {
            return Stage.APPROVED;
        }
        if (decidedOn == null) {
            return Stage.AWAITING_DECISION;
        }
        if (!isHeld()) {
            return Stage.NOT_REVIEWED;
        }
        if (isPaused()) {
            return Stage.PAUSED;
        }
        if (qaSubmittedOn != null) {
            return Stage.WITH_QA_PANEL;
        }
        return completedOn == null ? Stage.UNDER_REVIEW : Stage.COMPLETED;
    }

    /** The last day on which the decision is in time. */
    @Derived
    @Label("Decision due")
    public LocalDate decisionDueOn() {
        return StatutoryClock.decisionDue(notifiedOn);
    }

    /** Whether the decision came in time; null until it came. */
    @Derived
    @Label("Decided in time")
    public @Nullable Boolean decidedInTime() {
        return decidedOn == null ? null : !decidedOn.isAfter(decisionDueOn());
    }

    /** The last day on which completion is in time, pauses reckoned; null without a review, and while its clock stands still. */
    @Derived
    @Label("Completion due")
    public @Nullable LocalDate completionDueOn() {
        return decidedOn == null || !isHeld() || (isPaused() && completedOn == null)
                ? null
                : StatutoryClock.completionDue(decidedOn, pauses);
    }

    /** Whether the review was completed in time, pauses reckoned; null until it was. */
    @Derived
    @Label("Completed in time")
    public @Nullable Boolean completedInTime() {
        LocalDate due = completionDueOn();
        return (completedOn == null || due == null) ? null : !completedOn.isAfter(due);
    }

    boolean isHeld() {
        return decision == Decision.REVIEW;
    }

    /** Whether the clock stands still and nobody knows until when. */
    boolean isPaused() {
        return pauses.stream().anyMatch(pause -> pause.until() == null);
    }
}

package org.cspplatform.plugin.youthoffending.demo;

import static org.cspplatform.module.Chance.often;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Reference;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.offences.AppealStatus;
import org.cspplatform.plugin.youthoffending.offences.GravityScore;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.offences.OffenceCategory;
import org.cspplatform.plugin.youthoffending.offences.Outcome;
import org.cspplatform.plugin.youthoffending.offences.OutcomeGroup;
import org.cspplatform.plugin.youthoffending.offences.Residence;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.jspecify.annotations.Nullable;

/** The offences of one invented child, with outcomes on different days. */
final class Offending {
    private final Chance chance;
    private final Child child;
    private final List<Dealt> dealt = new ArrayList<>();

    Offending(Chance chance, Child child) {
        this.chance = chance;
        this.child = child;
    }

    /** A day in court or at the police station, and the offences dealt with on it. */
    private record Dealt(
            LocalDate offence,
            LocalDate outcome,
            Outcome how,
            int offences,
            @Nullable Programme programme) {}

    /** Adds an offence and its outcome, unless another was dealt with on that very day. */
    void add(LocalDate offence, LocalDate outcome, OrderType order, @Nullable Programme programme) {
        LocalDate day = outcome.isBefore(offence) ? offence : outcome;
        if (dealt.stream().noneMatch(other -> other.outcome().equals(day))) {
            dealt.add(new Dealt(offence, day, outcome(order), chance.percent(25) ? 2 : 1, programme));
        }
    }

    List<Offence> offences() {
        List<Offence> made = new ArrayList<>();
        boolean entered = false;
        for (Dealt occasion :
                dealt.stream().sorted(Comparator.comparing(Dealt::outcome)).toList()) {
            boolean first = !entered && occasion.how().cautionOrConviction();
            entered |= first;
            for (int number = 0; number < occasion.offences(); number++) {
                made.add(offence(occasion, made.size() + 1, number == 0, first && number == 0));
            }
        }
        return made;
    }

    private Outcome outcome(OrderType order) {
        return switch (order) {
            case PREVENTION, DIVERSION -> chance.percent(70) ? Outcome.COMMUNITY_RESOLUTION : Outcome.OUTCOME_22;
            case OUT_OF_COURT_DISPOSAL -> Outcome.COMMUNITY_RESOLUTION;
            case YOUTH_CAUTION -> Outcome.YOUTH_CAUTION;
            case YOUTH_CONDITIONAL_CAUTION -> Outcome.YOUTH_CONDITIONAL_CAUTION;
            case REFERRAL_ORDER -> Outcome.REFERRAL_ORDER;
            case YOUTH_REHABILITATION_ORDER ->
                chance.percent(85) ? Outcome.YOUTH_REHABILITATION_ORDER : Outcome.YOUTH_REHABILITATION_ORDER_INTENSIVE;
            case CUSTODIAL_SENTENCE -> chance.percent(85) ? Outcome.DETENTION_AND_TRAINING_ORDER : Outcome.SECTION_250;
        };
    }

    private Offence offence(Dealt occasion, int number, boolean principal, boolean firstEver) {
        boolean court = occasion.how().group() != OutcomeGroup.PRE_COURT;
        OffenceCategory category = category();
        int age = Period.between(child.dateOfBirth(), occasion.offence()).getYears();
        int seriousness = Math.min(8, seriousness(category) + (occasion.how().group() == OutcomeGroup.CUSTODY ? 2 : 0));
        LocalDate hearing = court
                ? occasion.offence().plusDays(ChronoUnit.DAYS.between(occasion.offence(), occasion.outcome()) / 2)
                : null;
        return new Offence(
                child.child().value() + "-o" + number,
                new Reference<>(child.child().value()),
                occasion.programme() == null
                        ? null
                        : new Reference<>(occasion.programme().programme()),
                occasion.offence(),
                null,
                category,
                seriousness,
                gravity(occasion, court),
                age,
                hearing,
                hearing == null
                        ? null
                        : Period.between(child.dateOfBirth(), hearing).getYears(),
                occasion.outcome(),
                occasion.how(),
                principal,
                firstEver,
                !chance.percent(2),
                chance.pick(List.of(
                        often(96, AppealStatus.NONE),
                        often(1, AppealStatus.PENDING),
                        often(1, AppealStatus.UNSUCCESSFUL),
                        often(1, AppealStatus.CHANGED),
                        often(1, AppealStatus.SUCCESSFUL))),
                chance.pick(List.of(
                        often(93, Residence.OWN_AREA),
                        often(4, Residence.PLACED_ELSEWHERE),
                        often(3, Residence.OTHER))));
    }

    private static GravityScore gravity(Dealt occasion, boolean court) {
        boolean present = !occasion.outcome().isBefore(LocalDate.of(2023, 9, 1));
        if (court) {
            return present ? GravityScore.SCORE_5 : GravityScore.FORMER_4;
        }
        return switch (occasion.how()) {
            case YOUTH_CAUTION -> present ? GravityScore.SCORE_3 : GravityScore.FORMER_2;
            case YOUTH_CONDITIONAL_CAUTION -> present ? GravityScore.SCORE_4 : GravityScore.FORMER_3;
            default -> present ? GravityScore.SCORE_2 : GravityScore.FORMER_1;
        };
    }

    private OffenceCategory category() {
        return chance.pick(List.of(
                often(33, OffenceCategory.VIOLENCE_AGAINST_THE_PERSON),
                often(12, OffenceCategory.CRIMINAL_DAMAGE),
                often(10, OffenceCategory.PUBLIC_ORDER),
                often(10, OffenceCategory.THEFT_AND_HANDLING),
                often(9, OffenceCategory.DRUGS),
                often(8, OffenceCategory.MOTORING),
                often(6, OffenceCategory.ROBBERY),
                often(4, OffenceCategory.VEHICLE_THEFT),
                often(3, OffenceCategory.SEXUAL),
                often(2, OffenceCategory.DOMESTIC_BURGLARY),
                often(2, OffenceCategory.RACIALLY_AGGRAVATED),
                often(1, OffenceCategory.ARSON)));
    }

    private int seriousness(OffenceCategory category) {
        return switch (category) {
            case ROBBERY, SEXUAL, DOMESTIC_BURGLARY -> chance.between(5, 6);
            case VIOLENCE_AGAINST_THE_PERSON ->
                chance.pick(List.of(often(60, 3), often(20, 4), often(12, 5), often(8, 6)));
            case DRUGS -> chance.pick(List.of(often(70, 2), often(15, 4), often(15, 6)));
            case ARSON -> 5;
            default -> chance.between(1, 4);
        };
    }
}

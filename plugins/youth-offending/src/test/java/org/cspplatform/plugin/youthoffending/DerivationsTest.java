package org.cspplatform.plugin.youthoffending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cspplatform.module.Reference;
import org.cspplatform.plugin.youthoffending.children.AccommodationStatus;
import org.cspplatform.plugin.youthoffending.offences.AgeBand;
import org.cspplatform.plugin.youthoffending.offences.AppealStatus;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.offences.OffenceCategory;
import org.cspplatform.plugin.youthoffending.offences.Outcome;
import org.cspplatform.plugin.youthoffending.offences.Residence;
import org.cspplatform.plugin.youthoffending.practice.Attendance;
import org.cspplatform.plugin.youthoffending.practice.Attendee;
import org.cspplatform.plugin.youthoffending.practice.BoardMeeting;
import org.cspplatform.plugin.youthoffending.practice.Sector;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.EteType;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.Need;
import org.cspplatform.plugin.youthoffending.programmes.Offer;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Placement;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Provision;
import org.cspplatform.plugin.youthoffending.programmes.Stage;
import org.cspplatform.plugin.youthoffending.programmes.Suitability;
import org.cspplatform.plugin.youthoffending.programmes.WiderService;
import org.cspplatform.plugin.youthoffending.programmes.YouthJusticeQuarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform works out from a record alone. */
final class DerivationsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 7);

    @Test
    void accommodationIsSuitableWhenEveryPlacementIsAndUnknownIsNot() {
        assertThat(placed(Suitability.SUITABLE, Suitability.SUITABLE).accommodationSuitable())
                .isTrue();
        assertThat(placed(Suitability.SUITABLE, Suitability.UNKNOWN).accommodationSuitable())
                .isFalse();
        assertThat(placed(Suitability.SUITABLE, Suitability.UNSUITABLE).accommodationSuitable())
                .isFalse();
        assertThat(placed().accommodationSuitable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, 20, 5, true", "true, 20, 4.5, false", "false, 12, 4, true", "false, 15.5, 0, false"})
    void fullTimeIs25HoursAtSchoolAgeAnd16Above(boolean school, BigDecimal first, BigDecimal second, boolean fullTime) {
        assertThat(learning(school, first, second).fullTime()).isEqualTo(fullTime);
    }

    @Test
    void aNeedIsMetBySuitableEducationWithAPlanForThisYear() {
        assertThat(send(true, true).sendMet()).isTrue();
        assertThat(send(true, false).sendMet()).isFalse();
        assertThat(send(false, null).sendMet()).isFalse();
    }

    @Test
    void aReferralToEarlyHelpIsNotYetAService() {
        Circumstances referred = services(Set.of(WiderService.EARLY_HELP_REFERRED), Set.of());
        assertThat(referred.widerServices()).isFalse();
        assertThat(referred.widerServicesDuring()).isFalse();
        Circumstances during = services(Set.of(), Set.of(WiderService.EARLY_HELP));
        assertThat(during.widerServices()).isFalse();
        assertThat(during.widerServicesDuring()).isTrue();
        assertThat(services(Set.of(WiderService.LOOKED_AFTER), Set.of()).widerServicesDuring())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "VIOLENCE_AGAINST_THE_PERSON, 5, true",
        "VIOLENCE_AGAINST_THE_PERSON, 4, false",
        "ROBBERY, 6, true",
        "DRUGS, 8, true",
        "SEXUAL, 7, false"
    })
    void seriousViolenceIsOfThreeCategoriesWithAScoreFrom5(OffenceCategory category, int score, boolean serious) {
        assertThat(offence(category, score, Outcome.YOUTH_CAUTION, AppealStatus.NONE, Residence.OWN_AREA)
                        .seriousViolence())
                .isEqualTo(serious);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, OWN_AREA, true",
        "PENDING, PLACED_ELSEWHERE, true",
        "UNSUCCESSFUL, OWN_AREA, true",
        "CHANGED, OWN_AREA, false",
        "SUCCESSFUL, OWN_AREA, false",
        "NONE, OTHER, false"
    })
    void anAppealOrAResidenceElsewhereTakesAnOutcomeOut(AppealStatus appeal, Residence residence, boolean included) {
        assertThat(offence(OffenceCategory.OTHER, 2, Outcome.FINE, appeal, residence)
                        .included())
                .isEqualTo(included);
    }

    @Test
    void theAgeIsThatAtTheOffenceBeforeCourtAndAtTheFirstHearingAfterwards() {
        Offence caution =
                offence(OffenceCategory.DRUGS, 2, Outcome.YOUTH_CAUTION, AppealStatus.NONE, Residence.OWN_AREA);
        assertThat(caution.age()).isEqualTo(14);
        assertThat(caution.ageBand()).isEqualTo(AgeBand.AGED_10_TO_14);
        Offence order =
                offence(OffenceCategory.DRUGS, 2, Outcome.REFERRAL_ORDER, AppealStatus.NONE, Residence.OWN_AREA);
        assertThat(order.age()).isEqualTo(15);
        assertThat(order.ageBand()).isEqualTo(AgeBand.AGED_15_TO_17);
    }

    @ParameterizedTest
    @CsvSource({
        "10, OUT_OF_COURT_DISPOSAL, true, true",
        "17, CUSTODIAL_SENTENCE, true, true",
        "18, REFERRAL_ORDER, true, false",
        "9, YOUTH_CAUTION, true, false",
        "14, DIVERSION, true, false",
        "14, REFERRAL_ORDER, false, false"
    })
    void aProgrammeEntersTheIndicatorsByAgeOrderAndItsFlag(int age, OrderType order, boolean counts, boolean included) {
        assertThat(new Programme("P1", new Reference<>("C1"), "East", order, DAY, null, age, true, counts, null)
                        .included())
                .isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-01, 2023Q1",
        "2023-06-30, 2023Q1",
        "2023-12-31, 2023Q3",
        "2024-01-01, 2023Q4",
        "2024-03-31, 2023Q4"
    })
    void quartersAreNamedAfterTheFinancialYear(LocalDate day, String quarter) {
        assertThat(YouthJusticeQuarter.of(day)).isEqualTo(quarter);
    }

    @Test
    void theBoardCountsASectorOnceAndOthersNever() {
        BoardMeeting meeting = new BoardMeeting(
                "M1",
                DAY,
                List.of(
                        new Attendance(Sector.POLICE, Attendee.SENIOR),
                        new Attendance(Sector.POLICE, Attendee.SENIOR),
                        new Attendance(Sector.HEALTH, Attendee.DELEGATE),
                        new Attendance(Sector.OTHER, Attendee.SENIOR)));
        assertThat(meeting.seniorSectors()).isEqualTo(1);
        assertThat(meeting.delegateSectors()).isEqualTo(1);
    }

    @Test
    void anOfferOfNoInterventionIsNoneAndTreatmentThatRunsIsOne() {
        assertThat(need(DAY, Offer.GETTING_HELP, false).interventionOffered()).isTrue();
        assertThat(need(DAY, Offer.NO_INTERVENTION, false).interventionOffered())
                .isFalse();
        assertThat(need(null, null, false).interventionOffered()).isFalse();
        assertThat(need(null, null, true).interventionOffered()).isTrue();
    }

    private static HealthNeed need(@Nullable LocalDate offered, @Nullable Offer offer, boolean already) {
        return new HealthNeed(
                new Reference<>("P1"), Need.MENTAL_HEALTH, DAY, already, null, offered, offer, null, null);
    }

    private static Circumstances placed(Suitability... suitability) {
        List<Placement> placements = List.of(suitability).stream()
                .map(each -> new Placement(AccommodationStatus.WITH_FAMILY, each, null))
                .toList();
        return circumstances(placements, true, List.of(), false, null, Set.of(), Set.of());
    }

    private static Circumstances learning(boolean school, BigDecimal first, BigDecimal second) {
        List<Provision> provisions = List.of(
                new Provision(EteType.MAINSTREAM_SCHOOL, first, first, true),
                new Provision(EteType.ALTERNATIVE_PROVISION, second, BigDecimal.ZERO, true));
        return circumstances(List.of(), school, provisions, false, null, Set.of(), Set.of());
    }

    private static Circumstances send(boolean identified, @Nullable Boolean plan) {
        Provision school = new Provision(EteType.SPECIAL_SCHOOL, BigDecimal.TEN, BigDecimal.TEN, true);
        return circumstances(List.of(), true, List.of(school), identified, plan, Set.of(), Set.of());
    }

    private static Circumstances services(Set<WiderService> now, Set<WiderService> during) {
        return circumstances(List.of(), true, List.of(), false, null, now, during);
    }

    private static Circumstances circumstances(
            List<Placement> placements,
            boolean school,
            List<Provision> provisions,
            boolean send,
            @Nullable Boolean plan,
            Set<WiderService> now,
            Set<WiderService> during) {
        return new Circumstances(
                new Reference<>("P1"), Stage.END, DAY, placements, school, provisions, send, plan, now, during);
    }

    private static Offence offence(
            OffenceCategory category, int score, Outcome outcome, AppealStatus appeal, Residence residence) {
        boolean court = outcome == Outcome.REFERRAL_ORDER;
        return new Offence(
                "O1",
                new Reference<>("C1"),
                null,
                DAY,
                null,
                category,
                score,
                null,
                14,
                court ? DAY : null,
                court ? Integer.valueOf(15) : null,
                DAY,
                outcome,
                true,
                false,
                true,
                appeal,
                residence);
    }
}

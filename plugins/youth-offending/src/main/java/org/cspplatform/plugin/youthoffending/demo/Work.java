package org.cspplatform.plugin.youthoffending.demo;

import static org.cspplatform.module.Chance.often;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.practice.Assessment;
import org.cspplatform.plugin.youthoffending.practice.AuditSubject;
import org.cspplatform.plugin.youthoffending.practice.Grade;
import org.cspplatform.plugin.youthoffending.practice.Purpose;
import org.cspplatform.plugin.youthoffending.practice.QualityAudit;
import org.cspplatform.plugin.youthoffending.practice.Tool;
import org.cspplatform.plugin.youthoffending.programmes.BehaviourImprovement;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.Evidence;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.Improvement;
import org.cspplatform.plugin.youthoffending.programmes.Need;
import org.cspplatform.plugin.youthoffending.programmes.Offer;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Victim;

/** What a service records of one invented programme, besides the programme itself. */
final class Work {
    private static final int DAYS_FOR_ASSESSMENT = 15;

    private final LocalDate until;
    private final Chance chance;
    private final Child child;
    private final Programme programme;
    private final Reference<Programme> reference;

    Work(LocalDate until, Chance chance, Child child, Programme programme) {
        this.until = until;
        this.chance = chance;
        this.child = child;
        this.programme = programme;
        this.reference = new Reference<>(programme.programme());
    }

    List<Circumstances> circumstances() {
        Surroundings surroundings = new Surroundings(chance, child, programme);
        LocalDate end = programme.endsOn();
        return end == null ? List.of(surroundings.atStart()) : List.of(surroundings.atStart(), surroundings.atEnd(end));
    }

    List<HealthNeed> needs() {
        List<HealthNeed> made = new ArrayList<>();
        if (chance.percent(42)) {
            made.add(need(Need.MENTAL_HEALTH, 68));
        }
        if (chance.percent(30)) {
            made.add(need(Need.SUBSTANCE_MISUSE, 80));
        }
        return made;
    }

    private HealthNeed need(Need need, int offeredInHundred) {
        LocalDate identified = later(programme.startsOn(), 25);
        LocalDate offered = later(identified, 40);
        Offer offer = chance.percent(offeredInHundred) ? offer() : null;
        boolean attended = offer != null && offer != Offer.NO_INTERVENTION && chance.percent(75);
        return new HealthNeed(
                reference,
                need,
                identified,
                false,
                offer == null ? null : identified,
                offer == null ? null : offered,
                offer,
                attended ? later(offered, 30) : null,
                null);
    }

    private Offer offer() {
        return chance.pick(List.of(
                often(35, Offer.GETTING_ADVICE),
                often(40, Offer.GETTING_HELP),
                often(12, Offer.GETTING_ADDITIONAL_HELP),
                often(8, Offer.GETTING_RISK_SUPPORT),
                often(5, Offer.NO_INTERVENTION)));
    }

    List<Victim> victims() {
        if (programme.orderType().rank() == 0 || !chance.percent(55)) {
            return List.of();
        }
        boolean consented = chance.percent(62);
        boolean asked = chance.percent(40);
        boolean support = chance.percent(25);
        return List.of(new Victim(
                new PersonKey(programme.programme() + "-v1"),
                reference,
                programme.startsOn(),
                consented,
                chance.percent(70),
                consented && chance.percent(38),
                asked,
                asked && chance.percent(90),
                support,
                support && chance.percent(85)));
    }

    List<BehaviourImprovement> improvements() {
        LocalDate seen = programme.startsOn().plusDays(chance.between(30, 120));
        if (seen.isAfter(until) || !chance.percent(38)) {
            return List.of();
        }
        Improvement improvement = chance.pick(List.of(
                often(24, Improvement.RE_ENGAGED_SCHOOL),
                often(18, Improvement.ATTENDANCE),
                often(8, Improvement.TRAINING_OR_WORK),
                often(12, Improvement.FAMILY_RELATIONSHIPS),
                often(8, Improvement.SUBSTANCE_USE),
                often(12, Improvement.WELLBEING),
                often(12, Improvement.POSITIVE_ACTIVITY),
                often(6, Improvement.VICTIM_AWARENESS)));
        Evidence evidence = chance.pick(List.of(
                often(30, Evidence.SCHOOL),
                often(20, Evidence.FAMILY),
                often(15, Evidence.CHILD),
                often(15, Evidence.PARTNER),
                often(20, Evidence.PRACTITIONER)));
        return List.of(new BehaviourImprovement(reference, seen, improvement, evidence));
    }

    List<Assessment> assessments() {
        List<Assessment> made = new ArrayList<>();
        made.add(assessment("a1", Purpose.INITIAL, programme.startsOn()));
        LocalDate end = programme.endsOn();
        if (end != null && programme.orderType().rank() > 0) {
            made.add(assessment("a2", Purpose.CLOSURE, end.minusDays(DAYS_FOR_ASSESSMENT)));
        }
        return made;
    }

    private Assessment assessment(String suffix, Purpose purpose, LocalDate required) {
        boolean outOfCourt = programme.outOfCourt() || programme.orderType() == OrderType.DIVERSION;
        boolean court = programme.orderType().rank() >= OrderType.REFERRAL_ORDER.rank();
        LocalDate completed =
                required.plusDays(chance.percent(78) ? chance.between(3, DAYS_FOR_ASSESSMENT) : chance.between(16, 60));
        boolean done = !completed.isAfter(until) && !chance.percent(3);
        LocalDate signed = completed.plusDays(chance.between(0, 9));
        return new Assessment(
                programme.programme() + "-" + suffix,
                reference,
                programme.team(),
                court ? Tool.ASSETPLUS : outOfCourt || chance.percent(60) ? Tool.PREVENTION_AND_DIVERSION : Tool.OTHER,
                purpose,
                required,
                required.plusDays(DAYS_FOR_ASSESSMENT),
                done ? completed : null,
                done && !signed.isAfter(until) && chance.percent(90) ? signed : null);
    }

    List<QualityAudit> audits() {
        LocalDate day = programme.startsOn().plusDays(chance.between(20, 90));
        if (day.isAfter(until) || !chance.percent(18)) {
            return List.of();
        }
        Grade grade = grade();
        boolean moderated = chance.percent(30);
        Grade again = moderated ? chance.percent(75) ? grade : grade() : null;
        AuditSubject subject = chance.pick(List.of(
                often(45, AuditSubject.ASSESSMENT),
                often(25, AuditSubject.PLAN),
                often(15, AuditSubject.REPORT),
                often(15, AuditSubject.WHOLE_CASE)));
        return List.of(new QualityAudit(
                reference, programme.team(), day, subject, grade, chance.percent(88), moderated, again));
    }

    private Grade grade() {
        return chance.pick(List.of(
                often(12, Grade.OUTSTANDING),
                often(52, Grade.GOOD),
                often(30, Grade.REQUIRES_IMPROVEMENT),
                often(6, Grade.INADEQUATE)));
    }

    private LocalDate later(LocalDate day, int most) {
        LocalDate later = day.plusDays(chance.between(0, most));
        return later.isAfter(until) ? until : later;
    }
}

package org.cspplatform.plugin.youthoffending.demo;

import static org.cspplatform.module.Chance.often;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.cspplatform.plugin.youthoffending.children.CareStatus;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.children.EteStatus;
import org.cspplatform.plugin.youthoffending.children.EthnicityGroup;
import org.cspplatform.plugin.youthoffending.children.Sex;
import org.cspplatform.plugin.youthoffending.children.Status;
import org.cspplatform.plugin.youthoffending.children.StatusKind;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;

/** One invented child: who it is, what it did, and the programmes that followed. */
final class Life {
    /** Referrals come in term, and fewer in August and around Christmas. */
    private static final List<Integer> MONTHS = List.of(80, 85, 100, 90, 100, 95, 85, 55, 85, 100, 95, 60);

    private final Demo.Scene scene;
    private final Chance chance;
    private final Child child;
    private final List<Programme> programmes = new ArrayList<>();
    private final Offending offending;

    Life(Demo.Scene scene, int number, Chance chance) {
        this.scene = scene;
        this.chance = chance;
        this.child = child(number);
        this.offending = new Offending(chance, child);
        enter();
    }

    Child child() {
        return child;
    }

    List<Programme> programmes() {
        return programmes;
    }

    List<Offence> offences() {
        return offending.offences();
    }

    Work workOn(Programme programme) {
        return new Work(scene.until(), chance, child, programme);
    }

    List<Status> statuses() {
        Reference<Child> who = new Reference<>(child.child().value());
        LocalDate from = child.knownFrom();
        EteStatus learning = chance.pick(List.of(
                often(50, EteStatus.FULL_TIME),
                often(15, EteStatus.SCHOOL_REDUCED),
                often(15, EteStatus.NEET),
                often(8, EteStatus.PART_TIME),
                often(7, EteStatus.EXCLUDED),
                often(5, EteStatus.MISSING_EDUCATION)));
        LocalDate change = from.plusDays(chance.between(60, 300));
        boolean changed = learning != EteStatus.FULL_TIME && chance.percent(35) && change.isBefore(scene.until());
        List<Status> made = new ArrayList<>();
        made.add(new Status(who, StatusKind.CARE, child.careStatus(), null, null, null, from, null));
        made.add(new Status(
                who, StatusKind.EDUCATION, null, learning, null, null, from, changed ? change.minusDays(1) : null));
        if (changed) {
            made.add(new Status(who, StatusKind.EDUCATION, null, EteStatus.FULL_TIME, null, null, change, null));
        }
        return made;
    }

    private Child child(int number) {
        LocalDate known = chance.day(scene.from(), scene.until(), MONTHS);
        int age = chance.pick(List.of(
                often(2, 10),
                often(4, 11),
                often(8, 12),
                often(14, 13),
                often(20, 14),
                often(22, 15),
                often(18, 16),
                often(8, 17)));
        LocalDate born = known.minusYears(age).minusDays(chance.between(40, 300));
        return new Child(
                new PersonKey("%s-yo-%05d".formatted(scene.place(), number)),
                known,
                born,
                chance.percent(84) ? Sex.MALE : Sex.FEMALE,
                null,
                chance.pick(List.of(
                        often(58, EthnicityGroup.WHITE),
                        often(13, EthnicityGroup.MIXED),
                        often(12, EthnicityGroup.ASIAN),
                        often(12, EthnicityGroup.BLACK),
                        often(2, EthnicityGroup.OTHER),
                        often(3, EthnicityGroup.NOT_OBTAINABLE))),
                chance.pick(List.of(
                        often(66, CareStatus.NOT_LOOKED_AFTER),
                        often(12, CareStatus.CHILD_IN_NEED),
                        often(6, CareStatus.CHILD_PROTECTION_PLAN),
                        often(8, CareStatus.ACCOMMODATED),
                        often(6, CareStatus.CARE_ORDER),
                        often(2, CareStatus.REMAND_LOOKED_AFTER))));
    }

    /** The first programme, what lies before it, and what comes after. */
    private void enter() {
        OrderType order = chance.pick(List.of(
                often(15, OrderType.PREVENTION),
                often(15, OrderType.DIVERSION),
                often(26, OrderType.OUT_OF_COURT_DISPOSAL),
                often(9, OrderType.YOUTH_CAUTION),
                often(8, OrderType.YOUTH_CONDITIONAL_CAUTION),
                often(18, OrderType.REFERRAL_ORDER),
                often(7, OrderType.YOUTH_REHABILITATION_ORDER),
                often(2, OrderType.CUSTODIAL_SENTENCE)));
        LocalDate start = child.knownFrom().plusDays(chance.between(0, 14));
        if (start.isAfter(scene.until())) {
            return;
        }
        for (int before = chance.between(0, 2); before > 0; before--) {
            LocalDate day = start.minusDays(chance.between(95, 360));
            offending.add(day, day.plusDays(chance.between(20, 80)), OrderType.DIVERSION, null);
        }
        Programme first = programme(order, start, true);
        if (order.rank() > 0) {
            offending.add(start.minusDays(chance.between(20, 90)), start.minusDays(chance.between(0, 7)), order, first);
        }
        if (chance.percent(32)) {
            reoffend(start, order);
        }
    }

    private void reoffend(LocalDate start, OrderType last) {
        OrderType next = last.rank() < OrderType.REFERRAL_ORDER.rank()
                ? OrderType.REFERRAL_ORDER
                : chance.percent(75) ? OrderType.YOUTH_REHABILITATION_ORDER : OrderType.CUSTODIAL_SENTENCE;
        for (int again = chance.between(1, 4); again > 0; again--) {
            LocalDate day = start.plusDays(chance.between(10, 400));
            LocalDate outcome = day.plusDays(chance.between(30, 150));
            if (outcome.plusDays(7).isAfter(scene.until())) {
                continue;
            }
            offending.add(
                    day,
                    outcome,
                    next,
                    again == 1 ? programme(next, outcome.plusDays(chance.between(0, 7)), false) : null);
        }
    }

    private Programme programme(OrderType order, LocalDate start, boolean entry) {
        int days =
                switch (order) {
                    case PREVENTION, DIVERSION, OUT_OF_COURT_DISPOSAL, YOUTH_CAUTION -> chance.between(60, 140);
                    case YOUTH_CONDITIONAL_CAUTION -> chance.between(80, 120);
                    case REFERRAL_ORDER -> chance.between(90, 365);
                    case YOUTH_REHABILITATION_ORDER -> chance.between(180, 540);
                    case CUSTODIAL_SENTENCE -> chance.between(120, 700);
                };
        LocalDate end = start.plusDays(days);
        boolean ended = !end.isAfter(scene.until());
        Programme made = new Programme(
                child.child().value() + "-p" + (programmes.size() + 1),
                new Reference<>(child.child().value()),
                chance.pick(List.of(often(40, "East"), often(35, "West"), often(25, "Court and resettlement"))),
                order,
                start,
                ended ? end : null,
                Period.between(child.dateOfBirth(), start).getYears(),
                entry,
                !chance.percent(2),
                ended ? chance.percent(86) : null);
        programmes.add(made);
        return made;
    }
}

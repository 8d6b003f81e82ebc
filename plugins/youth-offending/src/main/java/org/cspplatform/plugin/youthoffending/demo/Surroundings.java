package org.cspplatform.plugin.youthoffending.demo;

import static org.cspplatform.module.Chance.often;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Reference;
import org.cspplatform.plugin.youthoffending.children.AccommodationStatus;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.EteType;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Placement;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Provision;
import org.cspplatform.plugin.youthoffending.programmes.Stage;
import org.cspplatform.plugin.youthoffending.programmes.Suitability;
import org.cspplatform.plugin.youthoffending.programmes.WiderService;

/** Where one invented child lives and learns, at the start and the end of a programme. */
final class Surroundings {
    private static final int SCHOOL_AGE = 16;

    private final Chance chance;
    private final Child child;
    private final Programme programme;
    private final boolean send;

    Surroundings(Chance chance, Child child, Programme programme) {
        this.chance = chance;
        this.child = child;
        this.programme = programme;
        this.send = chance.percent(32);
    }

    Circumstances atStart() {
        return at(Stage.START, programme.startsOn(), 82, 60);
    }

    Circumstances atEnd(LocalDate day) {
        return at(Stage.END, day, 89, 71);
    }

    private Circumstances at(Stage stage, LocalDate day, int suitableInHundred, int learningInHundred) {
        boolean school = programme.ageAtStart() < SCHOOL_AGE;
        Set<WiderService> services = services();
        return new Circumstances(
                new Reference<>(programme.programme()),
                stage,
                day,
                placements(suitableInHundred),
                school,
                chance.percent(learningInHundred + 10) ? provisions(school, learningInHundred) : List.of(),
                send,
                send ? Boolean.valueOf(chance.percent(75)) : null,
                services,
                stage == Stage.START || !services.isEmpty() || chance.percent(90)
                        ? Set.of()
                        : Set.of(WiderService.EARLY_HELP));
    }

    private List<Placement> placements(int suitableInHundred) {
        boolean custody = programme.orderType() == OrderType.CUSTODIAL_SENTENCE;
        List<Placement> made = new ArrayList<>();
        AccommodationStatus kind = custody
                ? AccommodationStatus.SECURE
                : chance.pick(List.of(
                        often(78, AccommodationStatus.WITH_FAMILY),
                        often(7, AccommodationStatus.FOSTER_CARE),
                        often(7, AccommodationStatus.CHILDRENS_HOME),
                        often(5, AccommodationStatus.SUPPORTED),
                        often(3, AccommodationStatus.TEMPORARY)));
        made.add(new Placement(kind, suitability(suitableInHundred), null));
        if (chance.percent(6)) {
            made.add(new Placement(AccommodationStatus.WITH_FAMILY, suitability(suitableInHundred), null));
        }
        return made;
    }

    private Suitability suitability(int suitableInHundred) {
        if (chance.percent(suitableInHundred)) {
            return Suitability.SUITABLE;
        }
        return chance.percent(70) ? Suitability.UNSUITABLE : Suitability.UNKNOWN;
    }

    private List<Provision> provisions(boolean school, int suitableInHundred) {
        int full = school ? 25 : 16;
        int offered = chance.percent(68) ? full : chance.between(4, full - 1);
        int attended = offered * chance.between(30, 100) / 100;
        EteType kind = school
                ? chance.pick(List.of(
                        often(55, EteType.MAINSTREAM_SCHOOL),
                        often(28, EteType.ALTERNATIVE_PROVISION),
                        often(12, EteType.SPECIAL_SCHOOL),
                        often(5, EteType.HOME_EDUCATION)))
                : chance.pick(List.of(
                        often(55, EteType.FURTHER_EDUCATION),
                        often(25, EteType.TRAINING),
                        often(20, EteType.EMPLOYMENT)));
        return List.of(new Provision(
                kind,
                BigDecimal.valueOf(offered),
                BigDecimal.valueOf(attended),
                chance.percent(suitableInHundred + 15)));
    }

    private Set<WiderService> services() {
        return switch (child.careStatus()) {
            case ACCOMMODATED, CARE_ORDER, REMAND_LOOKED_AFTER -> Set.of(WiderService.LOOKED_AFTER);
            case CHILD_PROTECTION_PLAN -> Set.of(WiderService.CHILD_PROTECTION_PLAN);
            case CHILD_IN_NEED -> Set.of(WiderService.CHILD_IN_NEED);
            default ->
                chance.percent(20)
                        ? Set.of(WiderService.EARLY_HELP)
                        : chance.percent(8) ? Set.of(WiderService.EARLY_HELP_REFERRED) : Set.of();
        };
    }
}

package org.cspplatform.plugin.alcoholviolence.demo;

import static org.cspplatform.module.Chance.often;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo;
import org.cspplatform.module.PersonKey;
import org.cspplatform.plugin.alcoholviolence.screening.Advice;
import org.cspplatform.plugin.alcoholviolence.screening.AuditScreening;
import org.cspplatform.plugin.alcoholviolence.screening.DrinkingDays;
import org.cspplatform.plugin.alcoholviolence.screening.Ever;
import org.cspplatform.plugin.alcoholviolence.screening.HowOften;
import org.cspplatform.plugin.alcoholviolence.screening.ScreeningSetting;
import org.cspplatform.plugin.alcoholviolence.screening.Sex;
import org.cspplatform.plugin.alcoholviolence.screening.TypicalUnits;

/** Invented screenings: somebody who drinks much answers so throughout. */
final class Screenings {
    private static final long A_YEAR = 120;
    private static final int YEAR = 365;
    private static final long EVERY = 100_000;
    private static final List<DrinkingDays> DAYS = List.of(DrinkingDays.values());
    private static final List<TypicalUnits> UNITS = List.of(TypicalUnits.values());
    private static final List<HowOften> OFTEN = List.of(HowOften.values());

    private Screenings() {}

    static List<AuditScreening> of(Demo.Scene scene) {
        Chance chance = scene.chance("screenings");
        long days = ChronoUnit.DAYS.between(scene.from(), scene.until());
        long screenings = Math.max(1, scene.residents() * A_YEAR * days / YEAR / EVERY);
        List<AuditScreening> made = new ArrayList<>();
        for (int number = 1; number <= screenings; number++) {
            made.add(screening(scene, chance, number));
        }
        return made;
    }

    private static AuditScreening screening(Demo.Scene scene, Chance chance, int number) {
        int habit = chance.pick(List.of(often(25, 0), often(35, 1), often(25, 2), often(15, 3)));
        boolean whole = chance.percent(65);
        DrinkingDays drinking = DAYS.get(Math.clamp(habit + chance.between(0, 1), 0, 4));
        HowOften heavy = drinking == DrinkingDays.NEVER ? HowOften.NEVER : answer(chance, habit);
        return new AuditScreening(
                "%s-s%05d".formatted(scene.place(), number),
                new PersonKey("%s-av-%05d".formatted(scene.place(), number)),
                Times.between(scene.from(), scene.until(), chance).toLocalDate(),
                chance.pick(List.of(
                        often(45, ScreeningSetting.EMERGENCY_DEPARTMENT),
                        often(30, ScreeningSetting.CUSTODY),
                        often(15, ScreeningSetting.COURSE),
                        often(10, ScreeningSetting.COMMUNITY))),
                chance.percent(66) ? Sex.MALE : Sex.FEMALE,
                drinking,
                UNITS.get(Math.clamp(habit + chance.between(0, 1), 0, 4)),
                heavy,
                whole ? answer(chance, habit - 1) : null,
                whole ? answer(chance, habit - 1) : null,
                whole ? answer(chance, habit - 2) : null,
                whole ? answer(chance, habit - 1) : null,
                whole ? answer(chance, habit - 1) : null,
                whole ? ever(chance, habit) : null,
                whole ? ever(chance, habit) : null,
                habit == 0
                        ? Advice.NONE
                        : chance.pick(List.of(
                                often(15, Advice.NONE),
                                often(55, Advice.BRIEF_ADVICE),
                                often(18, Advice.EXTENDED_BRIEF_INTERVENTION),
                                often(12, Advice.REFERRED))));
    }

    private static HowOften answer(Chance chance, int habit) {
        return OFTEN.get(Math.clamp(habit + chance.between(-1, 1), 0, 4));
    }

    private static Ever ever(Chance chance, int habit) {
        return chance.percent(15 * habit) ? Ever.IN_LAST_YEAR : chance.percent(15) ? Ever.NOT_IN_LAST_YEAR : Ever.NO;
    }
}

package org.cspplatform.plugin.alcoholviolence.demo;

import static org.cspplatform.module.Chance.often;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo;
import org.cspplatform.module.PersonKey;
import org.cspplatform.plugin.alcoholviolence.cautions.CautionOffence;
import org.cspplatform.plugin.alcoholviolence.cautions.ConditionalCaution;
import org.cspplatform.plugin.alcoholviolence.cautions.FurtherOffence;

/** Invented conditional cautions, and what their clients did afterwards. */
record Cautions(List<ConditionalCaution> cautions, List<FurtherOffence> furtherOffences) {
    private static final long A_YEAR = 25;
    private static final int YEAR = 365;
    private static final long EVERY = 100_000;

    static Cautions of(Demo.Scene scene) {
        Cautions made = new Cautions(new ArrayList<>(), new ArrayList<>());
        Chance chance = scene.chance("cautions");
        long days = ChronoUnit.DAYS.between(scene.from(), scene.until());
        long cautions = Math.max(1, scene.residents() * A_YEAR * days / YEAR / EVERY);
        for (int number = 1; number <= cautions; number++) {
            made.add(scene, chance, number);
        }
        return made;
    }

    private void add(Demo.Scene scene, Chance chance, int number) {
        PersonKey client = new PersonKey("%s-cc-%05d".formatted(scene.place(), number));
        LocalDate offered = Times.between(scene.from(), scene.until(), chance).toLocalDate();
        Steps steps = new Steps(chance, offered, scene.until());
        cautions.add(new ConditionalCaution(
                "%s-c%05d".formatted(scene.place(), number),
                client,
                offered,
                chance.pick(List.of(
                        often(42, CautionOffence.COMMON_ASSAULT),
                        often(14, CautionOffence.ACTUAL_BODILY_HARM),
                        often(22, CautionOffence.PUBLIC_ORDER),
                        often(12, CautionOffence.CRIMINAL_DAMAGE),
                        often(10, CautionOffence.DRUNK_AND_DISORDERLY))),
                chance.pick(
                        List.of(often(60, "Brook Street Recovery (demo)"), often(40, "Second Chance Courses (demo)"))),
                steps.stage(),
                steps.accepted(),
                steps.attended(),
                steps.completed(),
                steps.breached(),
                steps.decided()));
        for (int again = chance.percent(26) ? chance.between(1, 2) : 0; again > 0; again--) {
            LocalDate day = offered.plusDays(chance.between(5, 700));
            if (!day.isAfter(scene.until())) {
                furtherOffences.add(new FurtherOffence(
                        "%s-f%05d".formatted(scene.place(), furtherOffences.size() + 1),
                        client,
                        day,
                        chance.percent(35),
                        chance.percent(50),
                        chance.percent(80)));
            }
        }
    }
}

package org.cspplatform.plugin.alcoholviolence.demo;

import static org.cspplatform.module.Chance.often;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo;
import org.cspplatform.plugin.alcoholviolence.assaults.Assault;
import org.cspplatform.plugin.alcoholviolence.assaults.AssaultMethod;
import org.cspplatform.plugin.alcoholviolence.assaults.LocationType;
import org.cspplatform.plugin.alcoholviolence.assaults.Night;
import org.cspplatform.plugin.alcoholviolence.assaults.OffenceClass;
import org.cspplatform.plugin.alcoholviolence.assaults.RecordedOffence;

/** Invented assaults and recorded offences. */
final class Violence {
    /** Treated assaults a year for every 100,000 residents. */
    private static final long TREATED = 150;

    /** Recorded violence a year for every 100,000 residents: with injury about 800, for 8 in 1,000. */
    private static final long RECORDED = 1_100;

    /** Violence recorded in the last year of the scene only: a long extract would fill the demo. */
    private static final int DAYS_OF_EXTRACT = 365;

    private static final int YEAR = 365;
    private static final long EVERY = 100_000;

    private Violence() {}

    static List<Assault> treated(Demo.Scene scene) {
        Chance chance = scene.chance("assaults");
        String site = "R" + Integer.toString(Math.floorMod(scene.place().hashCode(), 90) + 10) + "01";
        List<Assault> made = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(scene.from(), scene.until());
        for (long left = Math.max(1, scene.residents() * TREATED * days / YEAR / EVERY); left > 0; left--) {
            LocalDateTime time = Times.between(scene.from(), scene.until().minusDays(1), chance);
            LocalDateTime arrived = time.plusMinutes(chance.between(20, 600));
            LocalDate month = arrived.toLocalDate().withDayOfMonth(1);
            AssaultMethod method = chance.pick(List.of(
                    often(70, AssaultMethod.BODY_PART),
                    often(7, AssaultMethod.GLASS),
                    often(6, AssaultMethod.KNIFE),
                    often(7, AssaultMethod.BLUNT_OBJECT),
                    often(3, AssaultMethod.OTHER),
                    often(7, AssaultMethod.NOT_KNOWN)));
            LocationType place = place(chance, Night.of(time));
            made.add(new Assault(
                    month,
                    month.plusMonths(1).minusDays(1),
                    site,
                    arrived,
                    time,
                    time.toLocalDate(),
                    method,
                    method == AssaultMethod.OTHER ? "Belt" : null,
                    place,
                    place == LocationType.LICENSED_PREMISES ? "The Example Arms (demo)" : null));
        }
        return made;
    }

    static List<RecordedOffence> recorded(Demo.Scene scene) {
        Chance chance = scene.chance("recorded");
        LocalDate from = scene.until().minusDays(DAYS_OF_EXTRACT).isBefore(scene.from())
                ? scene.from()
                : scene.until().minusDays(DAYS_OF_EXTRACT);
        long days = ChronoUnit.DAYS.between(from, scene.until());
        long offences = Math.max(1, scene.residents() * RECORDED * days / YEAR / EVERY);
        List<RecordedOffence> made = new ArrayList<>();
        for (int number = 1; number <= offences; number++) {
            LocalDateTime time = Times.between(from, scene.until(), chance);
            LocalDate reported = time.toLocalDate().plusDays(chance.percent(70) ? 0 : chance.between(1, 20));
            Night night = Night.of(time);
            made.add(new RecordedOffence(
                    "%s-v%06d".formatted(scene.place(), number),
                    reported.isAfter(scene.until()) ? scene.until() : reported,
                    chance.percent(96) ? time : null,
                    chance.pick(List.of(
                            often(72, OffenceClass.VIOLENCE_WITH_INJURY),
                            often(18, OffenceClass.VIOLENCE_WITHOUT_INJURY),
                            often(8, OffenceClass.ROBBERY),
                            often(2, OffenceClass.SEXUAL))),
                    chance.percent(night == Night.DAY ? 14 : night.weekend() ? 48 : 30),
                    place(chance, night),
                    chance.pick(List.of(
                            often(30, "Town centre"),
                            often(22, "North"),
                            often(20, "South"),
                            often(16, "East"),
                            often(12, "West")))));
        }
        return made;
    }

    private static LocationType place(Chance chance, Night night) {
        return night.weekend()
                ? chance.pick(List.of(
                        often(31, LocationType.LICENSED_PREMISES),
                        often(38, LocationType.STREET),
                        often(20, LocationType.HOME),
                        often(2, LocationType.TRANSPORT),
                        often(4, LocationType.OTHER),
                        often(5, LocationType.NOT_KNOWN)))
                : chance.pick(List.of(
                        often(8, LocationType.LICENSED_PREMISES),
                        often(34, LocationType.STREET),
                        often(34, LocationType.HOME),
                        often(6, LocationType.WORKPLACE),
                        often(5, LocationType.SCHOOL),
                        often(3, LocationType.TRANSPORT),
                        often(5, LocationType.OTHER),
                        often(5, LocationType.NOT_KNOWN)));
    }
}

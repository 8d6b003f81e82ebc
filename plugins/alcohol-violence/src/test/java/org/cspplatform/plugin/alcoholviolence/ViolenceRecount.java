package org.cspplatform.plugin.alcoholviolence;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import org.cspplatform.plugin.alcoholviolence.assaults.Assault;
import org.cspplatform.plugin.alcoholviolence.assaults.AssaultMethod;
import org.cspplatform.plugin.alcoholviolence.assaults.LocationType;
import org.cspplatform.plugin.alcoholviolence.assaults.OffenceClass;
import org.cspplatform.plugin.alcoholviolence.assaults.RecordedOffence;
import org.cspplatform.testkit.figures.Figures;
import org.cspplatform.testkit.figures.Row;

/** What departments treat and the police record, counted in plain Java over the records of the demo. */
record ViolenceRecount(List<Assault> assaults, List<RecordedOffence> offences, Figures figures) {
    void agree() {
        treated();
        recorded();
    }

    private void treated() {
        figures.count(
                "assaults",
                assaults.stream()
                        .map(assault -> Row.counted(assault.assaultedAt().toLocalDate())
                                .by("siteCode", assault.siteCode())
                                .by("method", assault.method())
                                .by("locationType", assault.locationType()))
                        .toList());
        figures.count(
                "assaults-weekend-nights",
                assaults.stream()
                        .filter(assault -> weekendNight(assault.assaultedAt()))
                        .map(assault -> Row.counted(assault.assaultedOn()).by("locationType", assault.locationType()))
                        .toList());
        figures.share(
                "assaults-share-weekend-nights",
                assaults.stream()
                        .map(assault -> Row.of(assault.assaultedOn(), weekendNight(assault.assaultedAt()))
                                .by("siteCode", assault.siteCode()))
                        .toList());
        figures.share(
                "assaults-licensed-or-street",
                assaults.stream()
                        .filter(assault -> assault.locationType() != LocationType.NOT_KNOWN)
                        .map(assault -> Row.of(
                                assault.assaultedOn(),
                                assault.locationType() == LocationType.STREET
                                        || assault.locationType() == LocationType.LICENSED_PREMISES))
                        .toList());
        List<AssaultMethod> weapons =
                List.of(AssaultMethod.KNIFE, AssaultMethod.GLASS, AssaultMethod.BLUNT_OBJECT, AssaultMethod.FIREARM);
        figures.share(
                "assaults-with-weapon",
                assaults.stream()
                        .filter(assault -> assault.method() != AssaultMethod.NOT_KNOWN)
                        .map(assault -> Row.of(assault.assaultedOn(), weapons.contains(assault.method()))
                                .by("locationType", assault.locationType()))
                        .toList());
    }

    private void recorded() {
        List<RecordedOffence> injury = offences.stream()
                .filter(offence -> offence.offenceClass() == OffenceClass.VIOLENCE_WITH_INJURY)
                .toList();
        figures.count(
                "violence-with-injury",
                injury.stream()
                        .map(offence -> Row.counted(offence.recordedOn())
                                .by("alcoholRelated", offence.alcoholRelated())
                                .by("area", offence.area()))
                        .toList());
        figures.share(
                "violence-alcohol-related",
                injury.stream()
                        .map(offence -> Row.of(offence.recordedOn(), offence.alcoholRelated())
                                .by("area", offence.area()))
                        .toList());
        figures.share(
                "violence-weekend-nights",
                injury.stream()
                        .filter(offence -> offence.occurredAt() != null)
                        .map(offence -> {
                            LocalDateTime time = offence.occurredAt();
                            return Row.of(offence.recordedOn(), time != null && weekendNight(time))
                                    .by("area", offence.area());
                        })
                        .toList());
    }

    /** By another way than the module's: six hours back, a night from 14:00 to midnight is that of its own day. */
    private static boolean weekendNight(LocalDateTime time) {
        LocalDateTime shifted = time.minusHours(6);
        return shifted.getHour() >= 14
                && List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                        .contains(shifted.getDayOfWeek());
    }
}

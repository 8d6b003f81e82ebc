package org.cspplatform.plugin.youthoffending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.offences.OutcomeGroup;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.testkit.figures.Figures;
import org.cspplatform.testkit.figures.Row;

/** Entrants, reoffending, custody and what followed the point of entry, counted in plain Java. */
final class JusticeRecount {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    private final Recorded recorded;
    private final Figures figures;

    JusticeRecount(Recorded recorded, Figures figures) {
        this.recorded = recorded;
        this.figures = figures;
    }

    void entrantsCustodyAndReoffending() {
        List<Offence> principal = recorded.all(Offence.class).stream()
                .filter(offence -> offence.principal() && Recorded.child(offence))
                .toList();
        figures.count(
                "first-time-entrants",
                principal.stream()
                        .filter(Offence::firstEver)
                        .map(JusticeRecount::row)
                        .toList());
        figures.count(
                "custody-rate",
                principal.stream()
                        .filter(offence -> offence.outcome().group() == OutcomeGroup.CUSTODY)
                        .map(JusticeRecount::row)
                        .toList());
        figures.count(
                "serious-violence-rate",
                recorded.all(Offence.class).stream()
                        .filter(Recorded::serious)
                        .map(JusticeRecount::row)
                        .toList());
        List<Row> binary = new ArrayList<>();
        List<Row> frequency = new ArrayList<>();
        for (Offence entry : recorded.cohort()) {
            LocalDate day = entry.outcomeDate();
            if (day.plusDays(548).isAfter(today)) {
                continue;
            }
            long again = recorded.offencesOf(entry.child().key()).stream()
                    .filter(other -> other.outcome().cautionOrConviction()
                            && other.offenceDate().isAfter(day)
                            && !other.offenceDate().isAfter(day.plusDays(365))
                            && !other.outcomeDate().isAfter(day.plusDays(548)))
                    .count();
            binary.add(Row.of(day, again > 0).by("outcomeGroup", entry.outcome().group()));
            if (again > 0) {
                frequency.add(new Row(day, again, 1, Map.of()));
            }
        }
        assertThat(frequency).isNotEmpty();
        figures.share("reoffending", binary);
        figures.share("reoffending-frequency", frequency);
        List<Offence> proven = principal.stream()
                .filter(offence -> offence.outcome().cautionOrConviction())
                .toList();
        figures.share(
                "reoffending-early",
                proven.stream()
                        .filter(entry -> followed(entry.outcomeDate()))
                        .map(entry -> Row.of(
                                        entry.outcomeDate(),
                                        recorded.offencesOf(entry.child().key()).stream()
                                                .anyMatch(other -> !other.equals(entry)
                                                        && other.outcome().cautionOrConviction()
                                                        && !other.offenceDate().isBefore(entry.outcomeDate())
                                                        && !other.offenceDate()
                                                                .isAfter(entry.outcomeDate()
                                                                        .plusDays(365))))
                                .by("outcomeGroup", entry.outcome().group()))
                        .toList());
        figures.waiting(
                "reoffending-early",
                proven.stream()
                        .filter(entry -> !followed(entry.outcomeDate()))
                        .map(JusticeRecount::row)
                        .toList());
    }

    void rateAndSeriousnessSinceEntry() {
        List<Row> both = new ArrayList<>();
        List<Row> rate = new ArrayList<>();
        List<Programme> entries = recorded.all(Programme.class).stream()
                .filter(Programme::pointOfEntry)
                .toList();
        for (Programme entry : entries) {
            LocalDate day = entry.startsOn();
            List<Offence> offences = recorded.offencesOf(entry.child().key());
            List<Integer> before = scores(offences, day.minusDays(365), day.minusDays(1));
            List<Integer> after = scores(offences, day.plusDays(1), day.plusDays(365));
            boolean lower = before.isEmpty() ? after.isEmpty() : after.size() < before.size();
            boolean milder = !before.isEmpty() && !after.isEmpty() && greatest(after) < greatest(before);
            if (followed(day)) {
                both.add(Row.of(day, lower || milder).by("team", entry.team()).by("orderType", entry.orderType()));
                rate.add(Row.of(day, lower).by("team", entry.team()));
            }
        }
        figures.share("since-entry", both);
        figures.share("rate-since-entry", rate);
        figures.waiting(
                "since-entry",
                entries.stream()
                        .filter(entry -> !followed(entry.startsOn()))
                        .map(entry -> Row.counted(entry.startsOn()))
                        .toList());
    }

    private boolean followed(LocalDate day) {
        return !day.plusDays(365).isAfter(today);
    }

    private static List<Integer> scores(List<Offence> offences, LocalDate from, LocalDate until) {
        return offences.stream()
                .filter(offence -> !offence.offenceDate().isBefore(from)
                        && !offence.offenceDate().isAfter(until))
                .map(Offence::yjbSeriousness)
                .toList();
    }

    private static int greatest(List<Integer> scores) {
        return scores.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static Row row(Offence offence) {
        return Row.counted(offence.outcomeDate());
    }
}

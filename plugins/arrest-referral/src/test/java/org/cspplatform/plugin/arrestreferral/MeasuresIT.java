package org.cspplatform.plugin.arrestreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.figures.Series;
import org.cspplatform.testkit.records.RecordCells;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every measure over the invented records, against plain computations over the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MeasuresIT {
    private static final String MODULE = "arrest-referral";
    private static final LocalDate FROM = DemoRecordsTest.COVENTRY.from();
    private static final LocalDate UNTIL = DemoRecordsTest.COVENTRY.until();
    private static final Set<TreatmentExit> PLANNED = Set.of(
            TreatmentExit.COMPLETED_DRUG_FREE,
            TreatmentExit.COMPLETED_OCCASIONAL_USER,
            TreatmentExit.TRANSFERRED_PLANNED);

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person coventry = service.person("coventry", "partnership.lead");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    private final List<Contact> contacts = DemoContacts.make(DemoRecordsTest.COVENTRY);
    private final List<Episode> episodes = DemoTreatment.episodes(DemoRecordsTest.COVENTRY);
    private final List<OutcomeProfile> profiles = DemoTreatment.profiles(DemoRecordsTest.COVENTRY);
    private final Map<String, Episode> byContact = episodes.stream()
            .collect(Collectors.toMap(episode -> episode.contact().key(), episode -> episode));

    @BeforeAll
    void theInventedRecordsComeAsFiles() {
        service.drop(Path.of(System.getProperty("plugin.jar")));
        service.awaitStarted(MODULE);
        coventry.putJson("/api/v1/modules/" + MODULE + "/use", "{\"on\": true}");
        send("contacts", Contact.class, contacts);
        send("episodes", Episode.class, episodes);
        send("outcomes", OutcomeProfile.class, profiles);
    }

    @Test
    void countsOfContacts() {
        series("contacts").isCount(contacts, Contact::contactDate, _ -> true);
        series("positive-not-referred")
                .isCount(contacts, Contact::contactDate, made -> positive(made) && made.referredOn() == null);
        series("people").cells().forEach((quarter, cell) -> assertThat(Series.number(cell, "numerator"))
                .isEqualTo(Series.in(quarter, contacts, Contact::contactDate).stream()
                        .map(Contact::client)
                        .distinct()
                        .count()));
        Map<LocalDate, JsonNode> central = series("contacts").cells("custodySuite", "Central custody suite (demo)");
        assertThat(central).isNotEmpty();
        central.forEach((quarter, cell) -> assertThat(Series.number(cell, "numerator"))
                .isEqualTo(Series.in(quarter, contacts, Contact::contactDate).stream()
                        .filter(made -> "Central custody suite (demo)".equals(made.custodySuite()))
                        .count()));
    }

    @Test
    void sharesOfContacts() {
        series("trigger-tested").isShare(contacts, Contact::contactDate, MeasuresIT::arrested, MeasuresIT::tested);
        series("positive-tests").isShare(contacts, Contact::contactDate, MeasuresIT::tested, MeasuresIT::positive);
        series("positive-tests-assessed")
                .isShare(
                        contacts,
                        Contact::contactDate,
                        made -> positive(made) && made.assessmentRequiredOn() != null,
                        made -> made.assessmentAttendedOn() != null);
        series("treatment-within-21-days")
                .isShare(contacts, Contact::contactDate, made -> made.referredOn() != null, MeasuresIT::inTime);
        assertThat(series("positive-tests").json().get("changes").toString()).contains("2023-07-01");
    }

    @Test
    void waits() {
        series("days-to-assessment")
                .isDays(contacts, Contact::contactDate, Contact::assessmentRequiredOn, Contact::assessmentAttendedOn);
        series("days-to-treatment")
                .isDays(contacts, Contact::contactDate, Contact::referredOn, Contact::treatmentStartedOn);
        series("wait-by-provider").isDays(episodes, Episode::startedOn, Episode::referredOn, Episode::startedOn);
        assertThat(series("days-to-treatment").json().get("target").asInt()).isEqualTo(21);
    }

    @Test
    void theFunnelCountsWhoPassedEachStepAndAllBefore() {
        List<Predicate<Contact>> steps = List.of(
                MeasuresIT::arrested,
                MeasuresIT::tested,
                MeasuresIT::positive,
                made -> made.assessmentRequiredOn() != null,
                made -> made.assessmentAttendedOn() != null,
                made -> made.carePlanOn() != null,
                made -> made.referredOn() != null,
                made -> made.triagedOn() != null,
                MeasuresIT::inTime,
                this::effective,
                made -> Boolean.TRUE.equals(made.exitPlanned()));
        int last = 0;
        for (Map.Entry<LocalDate, JsonNode> cell : series("funnel").cells().entrySet()) {
            List<Contact> left = Series.in(cell.getKey(), contacts, Contact::contactDate);
            List<Integer> expected = new ArrayList<>();
            for (Predicate<Contact> step : steps) {
                left = left.stream().filter(step).toList();
                expected.add(left.size());
            }
            List<Integer> counted = new ArrayList<>();
            cell.getValue()
                    .get("steps")
                    .forEach(step -> counted.add(step.get("count").asInt()));
            assertThat(counted).as("%s", cell).isEqualTo(expected);
            last += expected.getLast();
        }
        assertThat(last).as("somebody reaches a planned exit").isPositive();
    }

    @Test
    void treatments() {
        series("treatment-starts").isCount(episodes, Episode::startedOn, _ -> true);
        series("effective-treatment")
                .isShare(episodes, Episode::startedOn, made -> kept(made) || made.endedOn() != null, MeasuresIT::kept);
        series("planned-exits")
                .isShare(episodes, Episode::startedOn, made -> made.endedOn() != null, made -> planned(made));
        followed(
                "left-within-12-weeks",
                83,
                made -> made.endedOn() != null
                        && !planned(made)
                        && ChronoUnit.DAYS.between(made.startedOn(), made.endedOn()) <= 83);
        followed("profile-within-26-weeks", 182, made -> profiles.stream()
                .anyMatch(profile -> profile.client().equals(made.client())
                        && profile.stage() != ProfileStage.START
                        && !profile.interviewedOn().isBefore(made.startedOn())
                        && ChronoUnit.DAYS.between(made.startedOn(), profile.interviewedOn()) <= 182));
    }

    @Test
    void outcomesPairEachExitWithTheLatestStartBefore() {
        changed("opiates-reduced", OutcomeProfile::opiateDays, start -> start > 0, (start, exit) -> exit < start);
        changed("quality-of-life", OutcomeProfile::qualityOfLife, start -> start < 20, (start, exit) -> exit > start);
    }

    @Test
    void theExtractHasTheContactsOfTheQuarterWhoConsent() {
        String file = coventry.get("/api/v1/modules/" + MODULE
                        + "/exchanges/ndtms-cjit?version=P%202020&from=2024-04-01&to=2024-06-30")
                .body();
        Set<String> expected = new HashSet<>();
        Series.in(LocalDate.of(2024, 4, 1), contacts, Contact::contactDate).stream()
                .filter(Contact::ndtmsConsent)
                .forEach(made -> expected.add(made.contactReference()));
        assertThat(file.lines().count()).isEqualTo(expected.size() + 1L);
        assertThat(file).contains(expected).contains("UTLA");
    }

    private void followed(String measure, int days, Predicate<Episode> happened) {
        for (Map.Entry<LocalDate, JsonNode> cell : series(measure).cells().entrySet()) {
            List<Episode> entered = Series.in(cell.getKey(), episodes, Episode::startedOn);
            List<Episode> followed = entered.stream()
                    .filter(made -> ChronoUnit.DAYS.between(made.startedOn(), today) >= days)
                    .toList();
            assertThat(Series.number(cell.getValue(), "denominator"))
                    .as("%s %s", measure, cell)
                    .isEqualTo(followed.size());
            assertThat(Series.number(cell.getValue(), "numerator"))
                    .as("%s %s", measure, cell)
                    .isEqualTo(followed.stream().filter(happened).count());
            assertThat(Series.number(cell.getValue(), "notYetFollowedUp")).isEqualTo(entered.size() - followed.size());
        }
    }

    /** Whether the exit is better than the start. */
    private interface Better {
        boolean than(int start, int exit);
    }

    private void changed(
            String measure, Function<OutcomeProfile, @Nullable Integer> value, Predicate<Integer> room, Better better) {
        for (Map.Entry<LocalDate, JsonNode> cell : series(measure).cells().entrySet()) {
            int pairs = 0;
            int improved = 0;
            for (OutcomeProfile exit : Series.in(cell.getKey(), profiles, OutcomeProfile::interviewedOn)) {
                OutcomeProfile start = latestStart(exit);
                Integer after = value.apply(exit);
                Integer before = start == null ? null : value.apply(start);
                if (exit.stage() == ProfileStage.EXIT && before != null && after != null && room.test(before)) {
                    pairs++;
                    improved += better.than(before, after) ? 1 : 0;
                }
            }
            assertThat(Series.number(cell.getValue(), "denominator"))
                    .as("%s %s", measure, cell)
                    .isEqualTo(pairs);
            assertThat(Series.number(cell.getValue(), "numerator"))
                    .as("%s %s", measure, cell)
                    .isEqualTo(improved);
        }
    }

    private @Nullable OutcomeProfile latestStart(OutcomeProfile exit) {
        OutcomeProfile latest = null;
        for (OutcomeProfile profile : profiles) {
            boolean before = profile.stage() == ProfileStage.START
                    && profile.client().equals(exit.client())
                    && !profile.interviewedOn().isAfter(exit.interviewedOn());
            if (before && (latest == null || profile.interviewedOn().isAfter(latest.interviewedOn()))) {
                latest = profile;
            }
        }
        return latest;
    }

    private static boolean arrested(Contact made) {
        return made.testGround() == TestGround.TRIGGER_OFFENCE;
    }

    private static boolean tested(Contact made) {
        return positive(made) || made.testResult() == TestResult.NEGATIVE;
    }

    private static boolean positive(Contact made) {
        return made.testResult().name().startsWith("POSITIVE");
    }

    private static boolean inTime(Contact made) {
        LocalDate referred = made.referredOn();
        LocalDate started = made.treatmentStartedOn();
        return referred != null && started != null && !started.isAfter(referred.plusDays(21));
    }

    private boolean effective(Contact made) {
        LocalDate started = Objects.requireNonNull(made.treatmentStartedOn());
        Episode episode = byContact.get(made.contactReference());
        return Boolean.TRUE.equals(made.exitPlanned())
                || reaches(started, made.treatmentEndedOn())
                || reaches(started, made.lastSeenOn())
                || (episode != null && kept(episode));
    }

    private static boolean kept(Episode made) {
        return planned(made)
                || reaches(made.startedOn(), made.endedOn())
                || reaches(made.startedOn(), made.lastSeenOn());
    }

    private static boolean planned(Episode made) {
        TreatmentExit exit = made.exit();
        return exit != null && PLANNED.contains(exit);
    }

    private static boolean reaches(LocalDate started, @Nullable LocalDate day) {
        return day != null && !day.isBefore(started.plusWeeks(12));
    }

    private Series series(String measure) {
        return Series.of(coventry, MODULE, measure, FROM, UNTIL);
    }

    private void send(String dataset, Class<? extends Record> type, List<? extends Record> records) {
        String answer = coventry.postFile(
                        "/api/v1/modules/%s/datasets/%s/records/import".formatted(MODULE, dataset),
                        RecordCells.csv(type, records))
                .body();
        assertThat(answer).contains("\"added\":" + records.size());
    }
}

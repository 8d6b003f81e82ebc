package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.PersonKey;
import org.jspecify.annotations.Nullable;

/** Invented contacts: about one in a year for 4,500 residents, with the losses from step to step that reports tell of. */
final class DemoContacts {
    private static final int RESIDENTS_A_YEAR = 4_500;
    private static final List<TriggerOffence> OFFENCES = List.of(
            TriggerOffence.THEFT,
            TriggerOffence.THEFT,
            TriggerOffence.THEFT,
            TriggerOffence.BURGLARY,
            TriggerOffence.ROBBERY,
            TriggerOffence.HANDLING,
            TriggerOffence.DRUG_POSSESSION,
            TriggerOffence.DRUG_SUPPLY);
    private static final List<PromptingEvent> VOLUNTARY = List.of(
            PromptingEvent.VOLUNTARY_CELL_SWEEP,
            PromptingEvent.VOLUNTARY_CELL_SWEEP,
            PromptingEvent.VOLUNTARY_LIAISON_AND_DIVERSION,
            PromptingEvent.CONDITIONAL_CAUTION,
            PromptingEvent.RESTRICTION_ON_BAIL,
            PromptingEvent.VOLUNTARY_PRISON_RELEASE);
    private static final List<Closure> CLOSURES = List.of(
            Closure.COMPLETED_DRUG_FREE,
            Closure.COMPLETED_OCCASIONAL_USER,
            Closure.DROPPED_OUT,
            Closure.DROPPED_OUT,
            Closure.DROPPED_OUT,
            Closure.TRANSFERRED_IN_CUSTODY,
            Closure.TRANSFERRED_OTHER_TEAM,
            Closure.COMMENCEMENT_DECLINED);

    private final Scene scene;
    private final Chance chance;
    private final String prefix;
    private final int people;

    private DemoContacts(Scene scene, int people) {
        this.scene = scene;
        this.chance = scene.chance("contacts");
        this.prefix =
                scene.place().substring(0, Math.min(3, scene.place().length())).toUpperCase(Locale.UK);
        this.people = people;
    }

    static List<Contact> make(Scene scene) {
        long days = ChronoUnit.DAYS.between(scene.from(), scene.until()) + 1;
        int count = Math.toIntExact(Math.clamp(scene.residents() * days / 365 / RESIDENTS_A_YEAR, 30, 2_000));
        DemoContacts maker = new DemoContacts(scene, count * 2 / 3);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> maker.contact(number, maker.chance.between(0, (int) days - 1)))
                .toList();
    }

    private Contact contact(int number, int dayOfScene) {
        LocalDate day = scene.from().plusDays(dayOfScene);
        int person = chance.between(1, people);
        Client client = Client.of(scene, person);
        boolean trigger = chance.percent(70);
        TestResult result = result(day, trigger);
        boolean positive = isPositive(result);
        LocalDate required = positive ? chance.later(day, 92, 0, 1, scene.until()) : null;
        LocalDate attended = chance.later(required, 72, 1, 12, scene.until());
        LocalDate followUp = attended == null ? null : chance.later(attended, 50, 5, 12, scene.until());
        LocalDate assessed = attended == null && !positive ? day : attended;
        LocalDate plan = chance.later(assessed, 78, 0, 7, scene.until());
        LocalDate referred = chance.later(plan, 75, 0, 5, scene.until());
        LocalDate triaged = chance.later(referred, 88, 1, 9, scene.until());
        LocalDate started = chance.later(triaged, 80, 1, 25, scene.until());
        LocalDate ended = chance.later(started, 75, 15, 330, scene.until());
        LocalDate seen = started == null || ended != null ? ended : lastSeen(started);
        LocalDate closed =
                chance.later(ended == null ? assessed : ended, started == null ? 45 : 85, 10, 60, scene.until());
        boolean custody = trigger || chance.percent(55);
        Drug main = positive || chance.percent(60) ? mainDrug(result) : null;
        return new Contact(
                "%s-C%05d".formatted(prefix, number),
                new PersonKey("%s-P%04d".formatted(prefix, person)),
                client.initials(),
                day,
                trigger && positive ? PromptingEvent.REQUIRED_ASSESSMENT : chance.oneOf(VOLUNTARY),
                chance.percent(6) ? TransferredFrom.OTHER_TEAM : null,
                custody ? Setting.CUSTODY : Setting.COURT,
                custody
                        ? "%s custody suite (demo)".formatted(chance.percent(60) ? "Central" : "Northern")
                        : "Magistrates' court (demo)",
                client.born(),
                client.sex(),
                client.ethnicity(),
                client.ethnicity() == Ethnicity.WHITE_OTHER ? "POL" : "GBR",
                "ZZ%d %d".formatted(1 + person % 9, person % 10),
                null,
                null,
                (client.sex() == Sex.FEMALE && chance.percent(4)) ? Boolean.TRUE : null,
                chance.percent(5),
                chance.oneOf(List.of(AccommodationNeed.values())),
                result,
                trigger ? TestGround.TRIGGER_OFFENCE : ground(result),
                result == TestResult.NOT_TESTED ? null : TestOccasion.ON_ARREST,
                trigger ? chance.oneOf(OFFENCES) : null,
                found(result),
                main,
                main != null && chance.percent(40) ? Drug.ALCOHOL : null,
                null,
                main == null
                        ? null
                        : chance.oneOf(List.of(Route.SMOKE, Route.SMOKE, Route.INJECT, Route.SNIFF, Route.ORAL)),
                chance.between(0, 28),
                chance.between(0, 24),
                chance.percent(82),
                required,
                attended,
                followUp,
                followUp != null && chance.percent(65) ? followUp : null,
                plan,
                chance.later(plan, 20, 20, 90, scene.until()),
                referred,
                referred == null ? null : provider(),
                triaged,
                started,
                seen,
                ended,
                ended == null ? null : chance.percent(48),
                closed,
                closed == null ? null : chance.oneOf(CLOSURES),
                "Invented for the demo");
    }

    private TestResult result(LocalDate day, boolean trigger) {
        if (!chance.percent(trigger ? 88 : 15)) {
            return TestResult.NOT_TESTED;
        }
        List<TestResult> results = new ArrayList<>(List.of(
                TestResult.NEGATIVE,
                TestResult.NEGATIVE,
                TestResult.NEGATIVE,
                TestResult.NEGATIVE,
                TestResult.POSITIVE_COCAINE,
                TestResult.POSITIVE_COCAINE,
                TestResult.POSITIVE_OPIATES,
                TestResult.POSITIVE_BOTH,
                TestResult.NEGATIVE));
        results.add(day.isBefore(LocalDate.of(2023, 8, 2)) ? TestResult.NEGATIVE : TestResult.POSITIVE_OTHER);
        return chance.percent(3) ? TestResult.REFUSED : chance.oneOf(results);
    }

    private LocalDate lastSeen(LocalDate started) {
        LocalDate seen = started.plusDays(chance.between(10, 200));
        return seen.isAfter(scene.until()) ? scene.until() : seen;
    }

    private String provider() {
        return chance.percent(65) ? "Turnpike Recovery (demo)" : "Riverside Drug Service (demo)";
    }

    private static @Nullable TestGround ground(TestResult result) {
        return result == TestResult.NOT_TESTED ? null : TestGround.INSPECTOR_AUTHORITY;
    }

    private static boolean isPositive(TestResult result) {
        return !found(result).isEmpty();
    }

    private static Set<TestedDrug> found(TestResult result) {
        return switch (result) {
            case POSITIVE_OPIATES -> Set.of(TestedDrug.OPIATES);
            case POSITIVE_COCAINE -> Set.of(TestedDrug.COCAINE);
            case POSITIVE_BOTH -> Set.of(TestedDrug.OPIATES, TestedDrug.COCAINE);
            case POSITIVE_OTHER -> Set.of(TestedDrug.MDMA);
            case NOT_TESTED, NEGATIVE, REFUSED -> Set.of();
        };
    }

    private Drug mainDrug(TestResult result) {
        return switch (result) {
            case POSITIVE_OPIATES, POSITIVE_BOTH -> Drug.HEROIN;
            case POSITIVE_COCAINE -> chance.percent(60) ? Drug.CRACK : Drug.COCAINE;
            case NOT_TESTED, NEGATIVE, REFUSED, POSITIVE_OTHER -> chance.oneOf(List.of(Drug.ALCOHOL, Drug.CANNABIS));
        };
    }

    /** An invented client, the same in each contact. Born 18 years or more before the scene. */
    private record Client(String initials, LocalDate born, Sex sex, Ethnicity ethnicity) {
        private static final List<Ethnicity> ETHNICITIES = List.of(
                Ethnicity.WHITE_BRITISH,
                Ethnicity.WHITE_BRITISH,
                Ethnicity.WHITE_BRITISH,
                Ethnicity.WHITE_OTHER,
                Ethnicity.ASIAN_PAKISTANI,
                Ethnicity.ASIAN_INDIAN,
                Ethnicity.BLACK_CARIBBEAN,
                Ethnicity.MIXED_WHITE_BLACK_CARIBBEAN,
                Ethnicity.NOT_STATED);

        static Client of(Scene scene, int person) {
            Chance chance = scene.chance("client " + person);
            return new Client(
                    "X" + (char) ('A' + chance.between(0, 25)),
                    scene.from().minusYears(18).minusDays(chance.between(1, 14_000)),
                    chance.percent(82) ? Sex.MALE : Sex.FEMALE,
                    chance.oneOf(ETHNICITIES));
        }
    }
}

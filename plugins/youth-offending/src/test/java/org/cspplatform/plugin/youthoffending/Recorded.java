package org.cspplatform.plugin.youthoffending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cspplatform.module.Demo;
import org.cspplatform.plugin.youthoffending.offences.AppealStatus;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.offences.OffenceCategory;
import org.cspplatform.plugin.youthoffending.offences.OutcomeGroup;
import org.cspplatform.plugin.youthoffending.offences.Residence;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.Need;
import org.cspplatform.plugin.youthoffending.programmes.Offer;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Stage;
import org.cspplatform.plugin.youthoffending.programmes.Suitability;
import org.cspplatform.plugin.youthoffending.programmes.WiderService;
import org.jspecify.annotations.Nullable;

/** The records of the demo, and the inclusion rules of the national measures in plain Java, by loops. */
record Recorded(Map<Class<? extends Record>, List<? extends Record>> records) {
    private static final List<OrderType> FROM_LEAST = List.of(
            OrderType.OUT_OF_COURT_DISPOSAL,
            OrderType.YOUTH_CAUTION,
            OrderType.YOUTH_CONDITIONAL_CAUTION,
            OrderType.REFERRAL_ORDER,
            OrderType.YOUTH_REHABILITATION_ORDER,
            OrderType.CUSTODIAL_SENTENCE);

    static Recorded of(Demo.Scene scene) {
        Map<Class<? extends Record>, List<? extends Record>> records = new HashMap<>();
        for (Demo demo : new YouthOffending().demo()) {
            records.put(demo.definition().dataset(), demo.definition().maker().apply(scene));
        }
        return new Recorded(records);
    }

    <T extends Record> List<T> all(Class<T> dataset) {
        return records.getOrDefault(dataset, List.of()).stream()
                .map(dataset::cast)
                .toList();
    }

    /** One programme a child and quarter. */
    List<Programme> indicated() {
        Map<String, Programme> chosen = new HashMap<>();
        for (Programme programme : all(Programme.class)) {
            LocalDate end = programme.endsOn();
            LocalDate outcome = latestOutcome(programme);
            if (end == null
                    || outcome == null
                    || end.isBefore(LocalDate.of(2023, 4, 1))
                    || !programme.counts()
                    || programme.ageAtStart() < 10
                    || programme.ageAtStart() > 17
                    || !FROM_LEAST.contains(programme.orderType())) {
                continue;
            }
            String key = programme.child().key() + end.getYear() + (end.getMonthValue() - 1) / 3;
            chosen.merge(key, programme, this::moreSerious);
        }
        return List.copyOf(chosen.values());
    }

    private Programme moreSerious(Programme one, Programme other) {
        Comparator<Programme> order = Comparator.<Programme>comparingInt(
                        programme -> FROM_LEAST.indexOf(programme.orderType()))
                .thenComparing(programme -> Objects.requireNonNull(latestOutcome(programme)))
                .thenComparing(programme -> Objects.requireNonNull(programme.endsOn()))
                .thenComparing(Programme::programme, Comparator.reverseOrder());
        return order.compare(one, other) >= 0 ? one : other;
    }

    private @Nullable LocalDate latestOutcome(Programme programme) {
        return all(Offence.class).stream()
                .filter(Recorded::includes)
                .filter(offence ->
                        offence.programme() != null && offence.programme().key().equals(programme.programme()))
                .map(Offence::outcomeDate)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static boolean includes(Offence offence) {
        return offence.counts()
                && !List.of(AppealStatus.CHANGED, AppealStatus.SUCCESSFUL).contains(offence.appealStatus())
                && offence.residence() != Residence.OTHER;
    }

    boolean circumstance(Programme programme, Stage stage, Predicate<Circumstances> holds) {
        return all(Circumstances.class).stream()
                .anyMatch(found -> found.programme().key().equals(programme.programme())
                        && found.stage() == stage
                        && holds.test(found));
    }

    List<HealthNeed> needs(Programme programme, Need need) {
        return all(HealthNeed.class).stream()
                .filter(found -> found.programme().key().equals(programme.programme()) && found.need() == need)
                .toList();
    }

    static boolean offered(HealthNeed need) {
        return need.alreadyInTreatment() || (need.offeredOn() != null && need.offer() != Offer.NO_INTERVENTION);
    }

    static int age(Offence offence) {
        Integer hearing = offence.ageAtFirstHearing();
        return offence.outcome().group() == OutcomeGroup.PRE_COURT || hearing == null
                ? offence.ageAtOffence()
                : hearing;
    }

    static boolean child(Offence offence) {
        return age(offence) >= 10 && age(offence) <= 17;
    }

    /** The first proven principal outcome of each child in each quarter. */
    Collection<Offence> cohort() {
        Map<String, Offence> first = new HashMap<>();
        all(Offence.class).stream()
                .filter(offence -> offence.principal() && offence.outcome().cautionOrConviction() && child(offence))
                .sorted(Comparator.comparing(Offence::outcomeDate).thenComparing(Offence::offence))
                .forEach(offence -> first.putIfAbsent(
                        offence.child().key()
                                + offence.outcomeDate().getYear()
                                + (offence.outcomeDate().getMonthValue() - 1) / 3,
                        offence));
        return List.copyOf(first.values());
    }

    List<Offence> offencesOf(String child) {
        return new ArrayList<>(offencesByChild().getOrDefault(child, List.of()));
    }

    private Map<String, List<Offence>> offencesByChild() {
        return all(Offence.class).stream()
                .collect(Collectors.groupingBy(offence -> offence.child().key()));
    }

    static boolean suitable(Circumstances found) {
        return !found.placements().isEmpty()
                && found.placements().stream().allMatch(place -> place.suitability() == Suitability.SUITABLE);
    }

    static boolean learning(Circumstances found) {
        return !found.provisions().isEmpty() && found.provisions().stream().allMatch(place -> place.suitable());
    }

    static boolean fullTime(Circumstances found) {
        double hours = found.provisions().stream()
                .mapToDouble(place -> place.hoursOffered().doubleValue())
                .sum();
        return hours >= (found.schoolAge() ? 25 : 16);
    }

    static boolean isPlan(WiderService service) {
        return service != WiderService.EARLY_HELP_REFERRED;
    }

    static boolean serious(Offence offence) {
        return offence.yjbSeriousness() >= 5
                && child(offence)
                && List.of(OffenceCategory.DRUGS, OffenceCategory.ROBBERY, OffenceCategory.VIOLENCE_AGAINST_THE_PERSON)
                        .contains(offence.category());
    }
}

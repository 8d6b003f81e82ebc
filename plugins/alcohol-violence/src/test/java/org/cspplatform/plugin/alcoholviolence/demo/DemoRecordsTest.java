package org.cspplatform.plugin.alcoholviolence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Demo;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Rule;
import org.cspplatform.plugin.alcoholviolence.AlcoholViolence;
import org.cspplatform.plugin.alcoholviolence.assaults.Assault;
import org.cspplatform.plugin.alcoholviolence.assaults.LocationType;
import org.cspplatform.plugin.alcoholviolence.assaults.OffenceClass;
import org.cspplatform.plugin.alcoholviolence.cautions.ConditionalCaution;
import org.junit.jupiter.api.Test;

/** Invented records keep the module's own rules, are the same each time, and are about as many as such an area would have. */
final class DemoRecordsTest {
    private static final Demo.Scene SCENE =
            new Demo.Scene("dudley", 320_000, LocalDate.of(2024, 4, 1), LocalDate.of(2026, 9, 30), 3);

    @Test
    void theSameSceneGivesTheSameRecordsAndEveryOneKeepsEveryRule() {
        List<String> broken = new ArrayList<>();
        for (Demo demo : new AlcoholViolence().demo()) {
            List<? extends Record> records = demo.definition().maker().apply(SCENE);
            assertThat(demo.definition().maker().apply(SCENE)).isEqualTo(records);
            assertThat(records).isNotEmpty();
            new AlcoholViolence()
                    .rules().stream()
                            .filter(rule -> rule.definition()
                                    .dataset()
                                    .equals(demo.definition().dataset()))
                            .forEach(rule -> records.forEach(each -> {
                                if (!holds(rule, each)) {
                                    broken.add(rule.definition().message() + ": " + each);
                                }
                            }));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aQuarterOfViolenceWithInjuryIsAboutTwoForEveryThousandResidents() {
        long injury = Violence.recorded(SCENE).stream()
                .filter(offence -> offence.offenceClass() == OffenceClass.VIOLENCE_WITH_INJURY)
                .count();
        assertThat(injury / 4.0 / SCENE.residents() * 1_000).isBetween(1.6, 2.4);
    }

    @Test
    void weekendNightsAreWherePremisesAre() {
        List<Assault> nights =
                Violence.treated(SCENE).stream().filter(Assault::weekendNight).toList();
        assertThat(nights.size() / (double) Violence.treated(SCENE).size()).isBetween(0.3, 0.65);
        assertThat(nights.stream()
                        .filter(night -> night.locationType() == LocationType.LICENSED_PREMISES)
                        .count())
                .isGreaterThan(nights.size() / 5);
        assertThat(nights).allSatisfy(night -> assertThat(night.locationDescription() == null
                        || night.locationDescription().endsWith("(demo)"))
                .isTrue());
    }

    @Test
    void mostOfThoseWhoAcceptComeToTheCourse() {
        List<ConditionalCaution> accepted = Cautions.of(SCENE).cautions().stream()
                .filter(caution -> caution.acceptedOn() != null)
                .toList();
        assertThat(accepted.stream()
                        .filter(caution -> caution.attendedOn() != null)
                        .count())
                .isGreaterThan(accepted.size() / 2);
    }

    private static <T extends Record> boolean holds(Rule<T> rule, Record each) {
        return rule.definition().holds().test(rule.definition().dataset().cast(each), new NoOthers());
    }

    /** No rule of this module looks at other records. */
    private static final class NoOthers implements OtherRecords {
        @Override
        public <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference) {
            return Optional.empty();
        }

        @Override
        public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
            return List.of();
        }
    }
}

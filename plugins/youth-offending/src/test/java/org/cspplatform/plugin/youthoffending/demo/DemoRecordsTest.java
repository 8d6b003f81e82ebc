package org.cspplatform.plugin.youthoffending.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspplatform.module.Demo;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Rule;
import org.cspplatform.plugin.youthoffending.YouthOffending;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.junit.jupiter.api.Test;

/** Invented records keep the module's own rules, are the same each time, and are about as many as such an area would have. */
final class DemoRecordsTest {
    private static final Demo.Scene SCENE =
            new Demo.Scene("coventry", 360_000, LocalDate.of(2023, 1, 1), LocalDate.of(2026, 9, 30), 7);

    private final Caseload caseload = Caseload.of(SCENE);

    @Test
    void theSameSceneGivesTheSameRecords() {
        assertThat(Caseload.of(SCENE)).isEqualTo(caseload);
        assertThat(new YouthOffending().demo()).hasSameSizeAs(new YouthOffending().datasets());
    }

    @Test
    void everyRecordKeepsEveryRule() {
        List<String> broken = new ArrayList<>();
        Map<Class<? extends Record>, List<? extends Record>> all = Map.of(
                Child.class, caseload.children(),
                Programme.class, caseload.programmes(),
                Offence.class, caseload.offences());
        new YouthOffending().rules().forEach(rule -> broken.addAll(broken(rule, all)));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyReferenceFindsItsRecordAndKeysAreUnique() {
        Set<String> children =
                caseload.children().stream().map(child -> child.child().value()).collect(Collectors.toSet());
        Set<String> programmes =
                caseload.programmes().stream().map(Programme::programme).collect(Collectors.toSet());
        assertThat(children).hasSameSizeAs(caseload.children());
        assertThat(programmes).hasSameSizeAs(caseload.programmes());
        assertThat(caseload.offences().stream().map(Offence::offence).collect(Collectors.toSet()))
                .hasSameSizeAs(caseload.offences());
        assertThat(caseload.offences()).allSatisfy(offence -> {
            assertThat(children).contains(offence.child().key());
            Reference<Programme> programme = offence.programme();
            assertThat(programme == null || programmes.contains(programme.key()))
                    .isTrue();
        });
        assertThat(caseload.circumstances()).allSatisfy(found -> assertThat(programmes)
                .contains(found.programme().key()));
    }

    @Test
    void thereAreAboutAsManyAsAnAreaOfThatSizeHas() {
        assertThat(caseload.children()).hasSizeBetween(430, 460);
        long entrants = caseload.offences().stream().filter(Offence::firstEver).count();
        assertThat(entrants).isBetween(160L, 330L);
    }

    private <T extends Record> List<String> broken(
            Rule<T> rule, Map<Class<? extends Record>, List<? extends Record>> all) {
        List<String> broken = new ArrayList<>();
        Class<T> dataset = rule.definition().dataset();
        records(dataset).forEach(each -> {
            OtherRecords others = new Others(each, all);
            if (!rule.definition().holds().test(dataset.cast(each), others)) {
                broken.add(rule.definition().message() + ": " + each);
            }
        });
        return broken;
    }

    private static List<? extends Record> records(Class<? extends Record> dataset) {
        return new YouthOffending()
                .demo().stream()
                        .map(Demo::definition)
                        .filter(demo -> demo.dataset().equals(dataset))
                        .findFirst()
                        .orElseThrow()
                        .maker()
                        .apply(SCENE);
    }

    /** The records of the scene, looked at as the platform would. */
    private record Others(Record present, Map<Class<? extends Record>, List<? extends Record>> all)
            implements OtherRecords {
        @Override
        public <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference) {
            return of(dataset).stream()
                    .filter(each -> switch (each) {
                        case Child child -> child.child().value().equals(reference.key());
                        case Programme programme -> programme.programme().equals(reference.key());
                        default -> false;
                    })
                    .findFirst();
        }

        @Override
        public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
            return of(dataset).stream()
                    .filter(each -> !each.equals(present))
                    .filter(each -> switch (each) {
                        case Programme programme -> programme.child().equals(value);
                        case Offence offence -> offence.child().equals(value);
                        default -> false;
                    })
                    .toList();
        }

        private <T extends Record> List<T> of(Class<T> dataset) {
            return all.getOrDefault(dataset, List.of()).stream()
                    .map(dataset::cast)
                    .toList();
        }
    }
}

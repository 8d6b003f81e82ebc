package org.cspplatform.plugin.arrestreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Rule;
import org.junit.jupiter.api.Test;

final class DemoRecordsTest {
    static final Scene COVENTRY =
            new Scene("coventry", 360_000, LocalDate.of(2022, 4, 1), LocalDate.of(2026, 9, 30), 7);

    private final List<Contact> contacts = DemoContacts.make(COVENTRY);
    private final List<Episode> episodes = DemoTreatment.episodes(COVENTRY);
    private final List<OutcomeProfile> profiles = DemoTreatment.profiles(COVENTRY);

    @Test
    void everyInventedRecordKeepsEveryRule() {
        for (Rule<?> rule : new ArrestReferral().rules()) {
            check(rule, contacts);
            check(rule, episodes);
            check(rule, profiles);
        }
    }

    @Test
    void theyAreTheSameEachTimeAndAsManyAsThePlaceIsBig() {
        assertThat(DemoContacts.make(COVENTRY)).isEqualTo(contacts);
        assertThat(contacts).hasSizeBetween(300, 450);
        assertThat(DemoContacts.make(new Scene("solihull", 180_000, COVENTRY.from(), COVENTRY.until(), 7)))
                .hasSizeBetween(150, 225);
    }

    @Test
    void nobodyIsYoungerThanTheTestAllowsAndAllSayThatTheyAreInvented() {
        assertThat(contacts).allMatch(contact -> contact.isAtLeast(18));
        assertThat(contacts).extracting(Contact::note).containsOnly("Invented for the demo");
        assertThat(contacts)
                .filteredOn(contact -> contact.provider() != null)
                .extracting(Contact::provider)
                .allMatch(name -> name != null && name.endsWith("(demo)"));
    }

    @Test
    void allOutcomesOccur() {
        assertThat(contacts.stream().map(Contact::testResult).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(TestResult.values());
        assertThat(episodes.stream().map(Episode::retention).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Retention.values());
        assertThat(profiles.stream().map(OutcomeProfile::stage).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ProfileStage.values());
        Set<String> keys = new HashSet<>();
        assertThat(profiles).allMatch(profile -> keys.add(profile.profileReference()));
    }

    private <T extends Record> void check(Rule<T> rule, List<? extends Record> records) {
        Rule.Definition<T> definition = rule.definition();
        for (Record made : records) {
            if (definition.dataset().isInstance(made)) {
                assertThat(definition.holds().test(definition.dataset().cast(made), new Others(made)))
                        .as("%s: %s", definition.message(), made)
                        .isTrue();
            }
        }
    }

    /** The other invented records. */
    private final class Others implements OtherRecords {
        private final Record checked;
        private final Map<String, Contact> byContact =
                contacts.stream().collect(Collectors.toMap(Contact::contactReference, made -> made));
        private final Map<String, Episode> byEpisode =
                episodes.stream().collect(Collectors.toMap(Episode::episodeReference, made -> made));

        Others(Record checked) {
            this.checked = checked;
        }

        @Override
        public <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference) {
            Record found = dataset == Contact.class ? byContact.get(reference.key()) : byEpisode.get(reference.key());
            assertThat(found).as("%s", reference).isNotNull();
            return Optional.ofNullable(found).map(dataset::cast);
        }

        @Override
        public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
            assertThat(field).isEqualTo("episode");
            return profiles.stream()
                    .filter(profile ->
                            !profile.equals(checked) && profile.episode().equals(value))
                    .map(dataset::cast)
                    .toList();
        }
    }
}

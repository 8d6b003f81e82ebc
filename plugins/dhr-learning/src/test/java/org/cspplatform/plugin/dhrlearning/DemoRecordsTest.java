package org.cspplatform.plugin.dhrlearning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.module.Rule;
import org.junit.jupiter.api.Test;

final class DemoRecordsTest {
    private final Everything all = Everything.make();

    @Test
    void everyInventedRecordKeepsEveryRule() {
        new DhrLearning().rules().forEach(this::check);
    }

    private <T extends Record> void check(Rule<T> rule) {
        Rule.Definition<T> definition = rule.definition();
        for (T made : all.of(definition.dataset())) {
            assertThat(definition.holds().test(made, all))
                    .as("%s: %s", definition.message(), made)
                    .isTrue();
        }
    }

    @Test
    void theyAreTheSameEachTimeWithKeysOfTheirOwn() {
        assertThat(Everything.make().records()).isEqualTo(all.records());
        for (List<? extends Record> records : List.of(
                all.of(Review.class),
                all.of(Recommendation.class),
                all.of(LearningPoint.class),
                all.of(Allocation.class),
                all.of(LearningProduct.class))) {
            assertThat(records).isNotEmpty();
            assertThat(records.stream().map(Everything::key)).doesNotHaveDuplicates();
        }
    }

    @Test
    void everythingThatIsReferredToIsThere() {
        assertThat(all.of(Recommendation.class))
                .allMatch(made -> all.find(Review.class, made.review()).isPresent());
        assertThat(all.of(Allocation.class))
                .allMatch(made -> all.find(ApprovedChair.class, made.chair()).isPresent());
        assertThat(all.of(LearningProduct.class))
                .filteredOn(made -> made.campaign() != null)
                .isNotEmpty()
                .allMatch(made -> made.campaign() != null
                        && all.find(Campaign.class, made.campaign()).isPresent());
    }

    @Test
    void namesSayThatTheyAreInventedAndStatusesAndStagesOccur() {
        assertThat(all.of(ApprovedChair.class))
                .extracting(ApprovedChair::name)
                .allMatch(name -> name.endsWith("(demo)"));
        assertThat(all.of(Review.class).stream()
                        .flatMap(review -> review.panel().stream())
                        .toList())
                .extracting(PanelMember::name)
                .allMatch(name -> name.endsWith("(demo)"));
        assertThat(all.of(Recommendation.class).stream()
                        .map(Recommendation::status)
                        .collect(Collectors.toSet()))
                .contains(Status.IMPLEMENTED, Status.EVIDENCED, Status.IN_PROGRESS, Status.REJECTED);
        assertThat(all.of(Review.class).stream().map(Review::stage).collect(Collectors.toSet()))
                .contains(Stage.PUBLISHED, Stage.NOT_REVIEWED, Stage.WITH_QA_PANEL);
    }

    @Test
    void whatIsRequiredForAStatusIsFilled() {
        for (Recommendation made : all.of(Recommendation.class)) {
            assertThat(made.rejectedBecause() != null).isEqualTo(made.status() == Status.REJECTED);
            assertThat(made.abandonedBecause() != null).isEqualTo(made.status() == Status.ABANDONED);
            assertThat(made.implementedOn() != null).isEqualTo(made.status().done());
            assertThat(made.evidencedOn() != null).isEqualTo(made.status().shown());
        }
    }
}

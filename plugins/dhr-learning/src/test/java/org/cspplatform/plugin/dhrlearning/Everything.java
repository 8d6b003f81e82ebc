package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Demo;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;

/** All invented records of one place. */
record Everything(List<Record> records) implements OtherRecords {
    static final Scene BIRMINGHAM =
            new Scene("birmingham", 1_150_000, LocalDate.of(2021, 4, 1), LocalDate.of(2026, 9, 30), 7);

    static Everything make() {
        List<Record> records = new ArrayList<>();
        for (Demo demo : new DhrLearning().demo()) {
            records.addAll(demo.definition().maker().apply(BIRMINGHAM));
        }
        return new Everything(records);
    }

    <T extends Record> List<T> of(Class<T> dataset) {
        return records.stream().filter(dataset::isInstance).map(dataset::cast).toList();
    }

    @Override
    public <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference) {
        return of(dataset).stream()
                .filter(made -> key(made).equals(reference.key()))
                .findFirst();
    }

    @Override
    public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
        throw new UnsupportedOperationException("No rule of this module asks so");
    }

    static String key(Record made) {
        return switch (made) {
            case Review review -> review.reviewReference();
            case ApprovedChair chair -> chair.chairReference();
            case Campaign campaign -> campaign.campaignReference();
            case Recommendation recommendation -> recommendation.recommendationReference();
            case LearningPoint point -> point.learningReference();
            case LearningProduct product -> product.productReference();
            case Allocation allocation -> allocation.allocationReference();
            default -> throw new IllegalArgumentException(made.toString());
        };
    }
}

package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.DatasetModel.RuleModel;
import org.cspplatform.server.modules.model.InvalidRecordException;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the author's code about a record whose fields are right by themselves. */
@Singleton
final class AuthorRules {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorRules.class);

    /** A rule within a record is never given any; {@link org.cspplatform.module.Rule#of} does not pass them on. */
    private static final OtherRecords UNASKED = new OtherRecords() {
        @Override
        public <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference) {
            throw new IllegalStateException("A rule within a record looks at no other");
        }

        @Override
        public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
            throw new IllegalStateException("A rule within a record looks at no other");
        }
    };

    /** Adds to the values entered those that are worked out, and asks the rules within the record. */
    void workOut(DatasetModel dataset, List<@Nullable Object> values, List<FieldError> errors) {
        try {
            Record made = dataset.maker().of(values);
            for (RuleModel rule : dataset.rules()) {
                if (!rule.across() && !holds(dataset, rule, made, UNASKED)) {
                    errors.add(new FieldError(rule.field(), rule.message()));
                }
            }
            if (errors.isEmpty()) {
                values.addAll(dataset.maker().workedOut(made));
            }
        } catch (InvalidRecordException refused) {
            errors.add(refusal(dataset, refused));
        }
    }

    /** What rules across records say. */
    void askAcross(DatasetModel dataset, List<@Nullable Object> values, OtherRecords others, List<FieldError> errors) {
        try {
            Record made = dataset.maker().of(values);
            for (RuleModel rule : dataset.rules()) {
                if (rule.across() && !holds(dataset, rule, made, others)) {
                    errors.add(new FieldError(rule.field(), rule.message()));
                }
            }
        } catch (InvalidRecordException refused) {
            errors.add(refusal(dataset, refused));
        }
    }

    /** A rule that throws holds for nothing: what cannot be checked is not taken. */
    private static boolean holds(DatasetModel dataset, RuleModel rule, Record made, OtherRecords others) {
        try {
            return rule.holds().test(made, others);
        } catch (NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException failed) {
            // Its message could hold what the record says; the class and the place are enough for its author.
            LOG.error("A rule of {} about {} failed: {}", dataset.type().getName(), rule.field(), failed.getClass());
            return false;
        }
    }

    private static FieldError refusal(DatasetModel dataset, InvalidRecordException refused) {
        Throwable cause = refused.refusal();
        boolean meant = cause instanceof IllegalArgumentException && cause.getMessage() != null;
        if (!meant) {
            LOG.error("The code of {} failed: {}", dataset.type().getName(), cause.getClass());
        }
        return new FieldError(
                dataset.fields().getFirst().name(),
                meant ? String.valueOf(cause.getMessage()) : "The values do not fit together");
    }
}

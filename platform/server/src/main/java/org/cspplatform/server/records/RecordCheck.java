package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.DatasetModel.RuleModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.InvalidRecordException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one check of a record, whether it comes by form, by API or in a file: each field by itself, then the author's rules. */
@Singleton
public final class RecordCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

    private static final OtherRecords NONE = new OtherRecords() {
        @Override
        public <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference) {
            return Optional.empty();
        }

        @Override
        public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
            return List.of();
        }
    };

    private final Clock clock;

    RecordCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * A record as it was sent.
     *
     * @param values in the order of the fields, to be stored when there is no error
     */
    public record Outcome(List<@Nullable Object> values, List<FieldError> errors) {
        List<@Nullable Object> orThrow() {
            if (!errors.isEmpty()) {
                throw new InvalidException(errors);
            }
            return values;
        }
    }

    /** @param raw texts by name of field; a field that is missing counts as empty */
    public Outcome check(DatasetModel dataset, Map<String, ? extends @Nullable String> raw) {
        CellCheck cells = new CellCheck(LocalDate.now(clock));
        List<@Nullable Object> values = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (FieldModel field : dataset.fields()) {
            switch (cells.check(field, raw.get(field.name()))) {
                case Cell.Good(Object value) -> values.add(value);
                case Cell.Bad(String problem) -> {
                    values.add(null);
                    errors.add(new FieldError(field.name(), problem));
                }
            }
        }
        if (errors.isEmpty()) {
            errors.addAll(rules(dataset, values));
        }
        return new Outcome(Collections.unmodifiableList(values), List.copyOf(errors));
    }

    /** The same for JSON, in which a name that is none of the fields is an error too. */
    Outcome checkJson(DatasetModel dataset, Map<String, @Nullable Object> body) {
        return new JsonReading(dataset, body).readInto(raw -> check(dataset, raw));
    }

    private static List<FieldError> rules(DatasetModel dataset, List<@Nullable Object> values) {
        List<FieldError> errors = new ArrayList<>();
        try {
            Record made = dataset.maker().of(values);
            for (RuleModel rule : dataset.rules()) {
                if (!rule.across() && !rule.holds().test(made, NONE)) {
                    errors.add(new FieldError(rule.field(), rule.message()));
                }
            }
        } catch (InvalidRecordException refused) {
            Throwable cause = refused.refusal();
            boolean meant = cause instanceof IllegalArgumentException && cause.getMessage() != null;
            if (!meant) {
                LOG.error("The constructor of {} failed", dataset.type(), cause);
            }
            errors.add(new FieldError(
                    dataset.fields().getFirst().name(),
                    meant ? String.valueOf(cause.getMessage()) : "The values do not fit together"));
        }
        return errors;
    }
}

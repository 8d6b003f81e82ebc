package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Cell;
import org.cspplatform.server.records.fields.CellCheck;
import org.cspplatform.server.records.fields.CodeCells;
import org.cspplatform.server.records.fields.Expectation;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * The one check of what a record says by itself, whether it comes by form, by API or in a file: each field, then what fields ask of
 * one another, then the author's rules within the record. What it says of other records is {@link OthersCheck}'s.
 */
@Singleton
public final class RecordCheck {
    private final Clock clock;
    private final AuthorRules rules;

    RecordCheck(Clock clock, AuthorRules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * A record as it was sent.
     *
     * @param values in the order of the fields, those worked out included, to be stored when there is no error
     */
    public record Outcome(List<@Nullable Object> values, List<FieldError> errors) {
        public List<@Nullable Object> orThrow() {
            if (!errors.isEmpty()) {
                throw new InvalidException(errors);
            }
            return values;
        }
    }

    /** A new record, or one of a file. */
    public Outcome check(DatasetModel dataset, Map<String, ? extends @Nullable String> raw) {
        return check(dataset, raw, null);
    }

    /**
     * @param raw texts by name, of a child list as {@link org.cspplatform.server.records.fields.Texts} names them; what is missing
     *     counts as empty
     * @param before the values of the record that is being changed; null of a new one
     */
    public Outcome check(
            DatasetModel dataset,
            Map<String, ? extends @Nullable String> raw,
            @Nullable List<? extends @Nullable Object> before) {
        CheckPlan plan = CheckPlan.ofDataset(dataset);
        LocalDate today = LocalDate.now(clock);
        List<FieldError> errors = new ArrayList<>(0);
        List<@Nullable Object> values = values(plan, raw, new CellCheck(today), errors);
        checkConditions(plan, values, errors);
        checkCodes(plan, values, before, today, errors);
        if (errors.isEmpty()) {
            rules.workOut(dataset, values, errors);
        }
        while (values.size() < dataset.fields().size()) {
            values.add(null);
        }
        return new Outcome(Collections.unmodifiableList(values), List.copyOf(errors));
    }

    /** The same for JSON, in which a name that is none of the fields is an error too. */
    Outcome checkJson(
            DatasetModel dataset,
            Map<String, @Nullable Object> body,
            @Nullable List<? extends @Nullable Object> before) {
        return new JsonReading(dataset, body).readInto(raw -> check(dataset, raw, before));
    }

    private static List<@Nullable Object> values(
            CheckPlan plan, Map<String, ? extends @Nullable String> raw, CellCheck cells, List<FieldError> errors) {
        List<@Nullable Object> values = new ArrayList<>(plan.fields().size() + 4);
        for (int i = 0; i < plan.fields().size(); i++) {
            FieldModel field = plan.fields().get(i);
            List<String[]> parts = plan.parts().get(i);
            if (parts != null && field.type() instanceof FieldType.Items items) {
                values.add(new ItemsCheck(cells, raw, errors).check(field, items, parts));
                continue;
            }
            switch (cells.check(field, raw.get(field.name()))) {
                case Cell.Good(Object value) -> values.add(value);
                case Cell.Bad(String problem) -> {
                    values.add(null);
                    errors.add(new FieldError(field.name(), problem));
                }
            }
        }
        return values;
    }

    private static void checkConditions(CheckPlan plan, List<@Nullable Object> values, List<FieldError> errors) {
        for (CheckPlan.Needed needed : plan.conditions()) {
            FieldModel field = plan.fields().get(needed.index());
            if (isEmpty(values.get(needed.index()))
                    && applies(values.get(needed.other()), needed.values())
                    && errors.stream().noneMatch(error -> error.field().equals(field.name()))) {
                errors.add(new FieldError(field.name(), Expectation.ask(field)));
            }
        }
    }

    private static void checkCodes(
            CheckPlan plan,
            List<@Nullable Object> values,
            @Nullable List<? extends @Nullable Object> before,
            LocalDate today,
            List<FieldError> errors) {
        boolean dated = plan.countsOn() >= 0 && values.get(plan.countsOn()) instanceof LocalDate;
        for (CheckPlan.Dated codes : plan.dated()) {
            FieldModel field = plan.fields().get(codes.index());
            String problem = CodeCells.outOfForce(
                    field,
                    codes.list(),
                    values.get(codes.index()),
                    before == null ? null : before.get(codes.index()),
                    dated && values.get(plan.countsOn()) instanceof LocalDate day ? day : today);
            if (problem != null) {
                errors.add(new FieldError(field.name(), problem));
            }
        }
    }

    /** Whether nothing was said. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty());
    }

    /** Whether a field that depends on one with this value is needed. */
    static boolean applies(@Nullable Object other, List<String> values) {
        if (isEmpty(other) || values.isEmpty()) {
            return !isEmpty(other);
        }
        return other instanceof List<?> codes
                ? codes.stream().map(String::valueOf).anyMatch(values::contains)
                : values.contains(String.valueOf(other));
    }
}

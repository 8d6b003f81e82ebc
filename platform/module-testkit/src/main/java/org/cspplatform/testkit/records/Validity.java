package org.cspplatform.testkit.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.InForce;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Workflow;
import org.jspecify.annotations.Nullable;

/** What must hold of a record beyond each field by itself, worked out without the platform. */
public final class Validity {
    private final List<Rule.Definition<?>> rules;
    private final List<Workflow.Definition> workflows;
    private final LocalDate today;

    public Validity(PriorityModule module, LocalDate today) {
        this.rules = module.rules().stream()
                .<Rule.Definition<?>>map(Rule::definition)
                .toList();
        this.workflows = module.workflows().stream().map(Workflow::definition).toList();
        this.today = today;
    }

    /** The field to blame for the first thing that is wrong with a new record; empty when all is right. */
    public Optional<String> blame(Record record, World others) {
        return requiredThough(record)
                .or(() -> notInForce(record))
                .or(() -> notFirst(record))
                .or(() -> rules.stream()
                        .filter(rule -> breaks(rule, record, others))
                        .<String>map(Rule.Definition::field)
                        .findFirst());
    }

    /** Whether a record is right but for one rule. */
    public boolean breaksOnly(Rule.Definition<?> rule, Record record, World others) {
        return requiredThough(record).isEmpty()
                && notInForce(record).isEmpty()
                && notFirst(record).isEmpty()
                && rules.stream().allMatch(each -> breaks(each, record, others) == each.equals(rule));
    }

    public List<Rule.Definition<?>> rules() {
        return rules;
    }

    private static <T extends Record> boolean breaks(Rule.Definition<T> rule, Record record, OtherRecords others) {
        return rule.dataset().isInstance(record)
                && !rule.holds().test(rule.dataset().cast(record), others);
    }

    private static Optional<String> requiredThough(Record record) {
        for (Field field : Field.componentsOf(record.getClass())) {
            RequiredWhen when = field.mark(RequiredWhen.class).orElse(null);
            if (when != null && isEmpty(field.of(record)) && applies(when, record)) {
                return Optional.of(field.name());
            }
        }
        return Optional.empty();
    }

    private static boolean applies(RequiredWhen when, Record record) {
        Object other = Field.componentsOf(record.getClass()).stream()
                .filter(field -> field.name().equals(when.field()))
                .findFirst()
                .map(field -> field.of(record))
                .orElse(null);
        if (other == null || isEmpty(other)) {
            return false;
        }
        List<String> values = List.of(when.is());
        if (values.isEmpty()) {
            return true;
        }
        return other instanceof Collection<?> many
                ? many.stream().anyMatch(each -> values.contains(name(each)))
                : values.contains(name(other));
    }

    private Optional<String> notInForce(Record record) {
        LocalDate day = Field.componentsOf(record.getClass()).stream()
                .filter(field -> field.has(CountsOn.class))
                .findFirst()
                .map(field -> (LocalDate) field.of(record))
                .orElse(today);
        return Field.componentsOf(record.getClass()).stream()
                .filter(field -> switch (field.of(record)) {
                    case Enum<?> code -> !isInForce(code, day);
                    case Collection<?> many ->
                        many.stream().anyMatch(each -> each instanceof Enum<?> code && !isInForce(code, day));
                    case null, default -> false;
                })
                .map(Field::name)
                .findFirst();
    }

    private static boolean isInForce(Enum<?> code, LocalDate day) {
        try {
            InForce force = code.getDeclaringClass().getField(code.name()).getAnnotation(InForce.class);
            return force == null
                    || ((force.from().isEmpty() || !day.isBefore(LocalDate.parse(force.from())))
                            && (force.until().isEmpty() || !day.isAfter(LocalDate.parse(force.until()))));
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A constant is always a field", impossible);
        }
    }

    private Optional<String> notFirst(Record record) {
        return workflows.stream()
                .filter(workflow -> workflow.dataset().isInstance(record))
                .filter(workflow -> Field.componentsOf(record.getClass()).stream()
                        .filter(field -> field.name().equals(workflow.field()))
                        .anyMatch(field -> !workflow.first().contains(field.of(record))))
                .map(Workflow.Definition::field)
                .findFirst();
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> many && many.isEmpty());
    }

    private static String name(Object value) {
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }
}

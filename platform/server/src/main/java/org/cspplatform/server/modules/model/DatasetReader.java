package org.cspplatform.server.modules.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Keep;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Whose;
import org.cspplatform.server.modules.model.DatasetModel.RuleModel;
import org.cspplatform.server.modules.model.DatasetModel.Siblings;

/** Reads one record type. */
final class DatasetReader {
    private final Class<? extends Record> type;
    private final List<Class<? extends Record>> types;
    private final Problems problems;
    private final String place;

    /** @param types all record types of the module */
    DatasetReader(Class<? extends Record> type, List<Class<? extends Record>> types, Problems problems) {
        this.type = type;
        this.types = types;
        this.problems = problems;
        this.place = type.getSimpleName();
    }

    Optional<DatasetModel> read(String module, List<Rule.Definition<?>> allRules, Siblings siblings) {
        Dataset dataset = type.getAnnotation(Dataset.class);
        if (dataset == null) {
            problems.add(
                    place, "The record type has no @Dataset.", "Annotate it with @Dataset(id = \"…\", title = \"…\").");
            return Optional.empty();
        }
        if (!Names.isId(dataset.id())) {
            problems.add(
                    place,
                    "\"" + dataset.id() + "\" cannot name a dataset.",
                    "Use at most 40 lower-case letters and digits, words joined by single hyphens.");
        }
        if (dataset.title().isBlank()) {
            problems.add(place, "The dataset has no title.", "Say in @Dataset what people call the records.");
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            problems.add(place, "The record type is not public.", "Make it public: the platform makes records of it.");
        }
        Surroundings around = new Surroundings(place, types, dataset.whose() == Whose.REGION, false, problems);
        DerivedReader derived = new DerivedReader(type, around);
        List<Method> methods = derived.methods();
        List<FieldModel> fields = fields(around, derived.fields(methods));
        DatasetChecks checks = new DatasetChecks(place, fields, problems);
        checks.run();
        return Optional.of(new DatasetModel(
                module,
                dataset.id(),
                dataset.title(),
                dataset.one().toLowerCase(Locale.UK),
                dataset.description(),
                dataset.whose(),
                dataset.regime(),
                checks.keep(type.getAnnotation(Keep.class)),
                Names.inDatabase(module),
                Names.inDatabase(dataset.id()),
                fields,
                rules(allRules, fields),
                type,
                ReflectiveMaker.of(type, fields, methods),
                siblings,
                DatasetModel.nothingDerived()));
    }

    private List<FieldModel> fields(Surroundings around, List<FieldModel> derived) {
        List<FieldModel> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(new FieldReader(Member.of(component), around).read());
        }
        if (fields.isEmpty()) {
            problems.add(place, "The record type has no component.", "Add what is to be recorded.");
        }
        fields.addAll(derived);
        return fields;
    }

    private List<RuleModel> rules(List<Rule.Definition<?>> allRules, List<FieldModel> fields) {
        List<RuleModel> rules = new ArrayList<>();
        for (Rule.Definition<?> rule : allRules) {
            if (!rule.dataset().equals(type)) {
                continue;
            }
            if (fields.stream()
                    .noneMatch(field -> !field.derived() && field.name().equals(rule.field()))) {
                problems.add(
                        place + ", rule \"" + rule.message() + "\"",
                        "There is no field " + rule.field() + " to blame.",
                        "Name a component of the record.");
            }
            if (rule.message().isBlank()) {
                problems.add(
                        place + ", rule of " + rule.field(), "It has no message.", "Say what is wrong and what to do.");
            }
            rules.add(new RuleModel(rule.field(), rule.message(), asked(rule), rule.across()));
        }
        return rules;
    }

    private static <T extends Record> BiPredicate<Record, OtherRecords> asked(Rule.Definition<T> rule) {
        return (made, others) -> rule.holds().test(rule.dataset().cast(made), others);
    }
}

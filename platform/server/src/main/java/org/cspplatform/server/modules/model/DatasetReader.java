package org.cspplatform.server.modules.model;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Rule;
import org.cspplatform.server.modules.model.DatasetModel.RuleModel;
import org.cspplatform.server.modules.model.FieldType.Day;

/** Reads one record type. */
final class DatasetReader {
    /** The columns that the platform keeps in every table of a module. */
    static final Set<String> PLATFORM_COLUMNS = Set.of("tenant_id", "id", "version", "created_at", "updated_at");

    private final Class<? extends Record> type;
    private final Problems problems;
    private final String place;

    DatasetReader(Class<? extends Record> type, Problems problems) {
        this.type = type;
        this.problems = problems;
        this.place = type.getSimpleName();
    }

    Optional<DatasetModel> read(String module, List<Rule.Definition<?>> allRules) {
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
        List<FieldModel> fields = fields();
        checkKeyAndDate(fields);
        return Optional.of(new DatasetModel(
                module,
                dataset.id(),
                dataset.title(),
                dataset.one().toLowerCase(Locale.UK),
                dataset.description(),
                Names.inDatabase(module),
                Names.inDatabase(dataset.id()),
                fields,
                rules(allRules, fields),
                type,
                ReflectiveMaker.of(type, fields),
                DatasetModel.nothingDerived()));
    }

    private List<FieldModel> fields() {
        List<FieldModel> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            FieldModel field = new FieldReader(place, component, problems).read();
            if (PLATFORM_COLUMNS.contains(field.column())) {
                problems.add(
                        place + "." + field.name(),
                        "The platform keeps the column " + field.column() + " itself.",
                        "Remove the component, or give it another name.");
            }
            fields.add(field);
        }
        if (fields.isEmpty()) {
            problems.add(place, "The record type has no component.", "Add what is to be recorded.");
        }
        return fields;
    }

    private void checkKeyAndDate(List<FieldModel> fields) {
        fields.stream()
                .filter(field -> field.key() && !field.required())
                .forEach(field -> problems.add(
                        place + "." + field.name(),
                        "A key cannot be @Nullable.",
                        "Make the component required, or take @Key from it."));
        List<FieldModel> dates = fields.stream().filter(FieldModel::countsOn).toList();
        for (FieldModel date : dates) {
            if (!(date.type() instanceof Day) || !date.required()) {
                problems.add(
                        place + "." + date.name(),
                        "A record can only count in a required date.",
                        "Put @CountsOn on a LocalDate that is not @Nullable.");
            }
        }
        if (dates.size() > 1) {
            problems.add(place, "Two components carry @CountsOn.", "Leave it on the one that decides the quarter.");
        }
    }

    private List<RuleModel> rules(List<Rule.Definition<?>> allRules, List<FieldModel> fields) {
        List<RuleModel> rules = new ArrayList<>();
        for (Rule.Definition<?> rule : allRules) {
            if (!rule.dataset().equals(type)) {
                continue;
            }
            if (fields.stream().noneMatch(field -> field.name().equals(rule.field()))) {
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

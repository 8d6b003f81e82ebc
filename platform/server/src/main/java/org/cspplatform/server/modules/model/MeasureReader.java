package org.cspplatform.server.modules.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.cspplatform.server.modules.model.FieldType.YesNo;

/** Checks a module's measures against its datasets. */
final class MeasureReader {
    private final List<DatasetModel> datasets;
    private final Problems problems;

    MeasureReader(List<DatasetModel> datasets, Problems problems) {
        this.datasets = datasets;
        this.problems = problems;
    }

    List<MeasureModel> read(List<Measure> measures) {
        List<MeasureModel> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Measure measure : measures) {
            Measure.Definition definition = measure.definition();
            String place = "measure " + definition.id();
            if (!Names.isId(definition.id()) || !ids.add(definition.id())) {
                problems.add(
                        place, "Its id is taken or malformed.", "Use lower-case words joined by hyphens, once each.");
            }
            if (definition.title().isBlank()) {
                problems.add(place, "It has no title.", "Say what people call it.");
            }
            if (definition.text().isBlank()) {
                problems.add(
                        place,
                        "It has no definition.",
                        "Say with definedAs(…) what is counted, and after which source.");
            }
            datasetOf(definition, place)
                    .flatMap(dataset -> read(definition, dataset, place))
                    .ifPresent(read::add);
        }
        return read;
    }

    private Optional<DatasetModel> datasetOf(Measure.Definition definition, String place) {
        Optional<DatasetModel> dataset = datasets.stream()
                .filter(known -> known.type().equals(definition.dataset()))
                .findFirst();
        if (dataset.isEmpty() && definition.dataset().getAnnotation(org.cspplatform.module.Dataset.class) == null) {
            problems.add(
                    place,
                    definition.dataset().getSimpleName() + " is no dataset of this module.",
                    "Count the records of a type that datasets() names.");
        }
        return dataset;
    }

    private Optional<MeasureModel> read(Measure.Definition definition, DatasetModel dataset, String place) {
        Optional<FieldModel> countsOn = dataset.countsOn();
        if (countsOn.isEmpty()) {
            problems.add(
                    place,
                    "Dataset " + dataset.id() + " has no date in which its records count.",
                    "Put @CountsOn on one required LocalDate of "
                            + dataset.type().getSimpleName() + ".");
        }
        check(definition.of(), dataset, place);
        if (definition.calculation() instanceof Calculation.Share(Filter having)) {
            check(having, dataset, place);
        }
        List<FieldModel> breakdowns = new ArrayList<>();
        for (String name : definition.breakdowns()) {
            ModelReader.countable(dataset, name, place, problems).ifPresent(field -> {
                if (field.dimension()) {
                    breakdowns.add(field);
                } else {
                    problems.add(
                            place,
                            "It cannot be broken down by " + name + ".",
                            "Break down by a code list or a yes-or-no field.");
                }
            });
        }
        return countsOn.map(date -> new MeasureModel(definition, dataset, date, breakdowns));
    }

    private void check(Filter filter, DatasetModel dataset, String place) {
        switch (filter) {
            case Filter.All() -> {}
            case Filter.Every(List<Filter> filters) -> filters.forEach(inner -> check(inner, dataset, place));
            case Filter.Any(List<Filter> filters) -> filters.forEach(inner -> check(inner, dataset, place));
            case Filter.Not(Filter inner) -> check(inner, dataset, place);
            case Filter.OneOf(String field, List<Enum<?>> codes) -> checkCodes(field, codes, dataset, place);
            case Filter.Answered(String field, boolean _) -> expect(field, YesNo.class, "yes or no", dataset, place);
            case Filter.Between(String field, var _, var _) ->
                expect(field, WholeNumber.class, "a whole number", dataset, place);
            case Filter.Dated(String field, var _, var _) -> expect(field, Day.class, "a date", dataset, place);
            case Filter.Is _, Filter.Exists _, Filter.Refers _ ->
                problems.add(place, "This filter is not read yet.", "");
            case Filter.Within(String later, String earlier, int _, int _) -> {
                expect(later, Day.class, "a date", dataset, place);
                expect(earlier, Day.class, "a date", dataset, place);
            }
            case Filter.Filled(String field, boolean _) ->
                ModelReader.countable(dataset, field, place, problems)
                        .filter(FieldModel::required)
                        .ifPresent(_ -> problems.add(
                                place,
                                "The field " + field + " is required, so it is always filled.",
                                "Leave the filter out, or make the component @Nullable."));
        }
    }

    private void checkCodes(String field, List<Enum<?>> codes, DatasetModel dataset, String place) {
        Optional<FieldModel> found = ModelReader.countable(dataset, field, place, problems);
        if (found.isEmpty()) {
            return;
        }
        for (Enum<?> code : codes) {
            boolean belongs = found.get().type() instanceof OneOfCodes list
                    && list.codes().stream().anyMatch(known -> known.constant() == code);
            if (!belongs) {
                problems.add(
                        place,
                        code.getDeclaringClass().getSimpleName() + "." + code.name() + " is no code of the field "
                                + field + ".",
                        "Name codes of that field's own list.");
            }
        }
    }

    private void expect(
            String field, Class<? extends FieldType> type, String words, DatasetModel dataset, String place) {
        ModelReader.countable(dataset, field, place, problems)
                .filter(found -> !type.isInstance(found.type()))
                .ifPresent(_ -> problems.add(
                        place, "The field " + field + " is not " + words + ".", "Use a filter that fits its type."));
    }
}

package org.cspplatform.server.modules.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cspplatform.module.Filter;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.jspecify.annotations.Nullable;

/** Checks a filter against the dataset whose records it is to let pass. */
final class FilterReader {
    private static final String FIT = "Use a filter that fits its type.";

    private final List<DatasetModel> datasets;
    private final Problems problems;

    FilterReader(List<DatasetModel> datasets, Problems problems) {
        this.datasets = datasets;
        this.problems = problems;
    }

    /** @param place what the filter belongs to, for its author */
    void check(Filter filter, DatasetModel dataset, String place) {
        switch (filter) {
            case Filter.All() -> {}
            case Filter.Every(List<Filter> filters) -> filters.forEach(inner -> check(inner, dataset, place));
            case Filter.Any(List<Filter> filters) -> checkAny(filters, dataset, place);
            case Filter.Not(Filter inner) -> check(inner, dataset, place);
            case Filter.OneOf(String field, List<Enum<?>> codes) -> checkCodes(field, codes, dataset, place);
            case Filter.Is(String field, String text) -> checkText(field, text, dataset, place);
            case Filter.Answered(String field, boolean _) ->
                expect(field, type -> type instanceof YesNo, "yes or no", dataset, place);
            case Filter.Between(String field, var least, var greatest) -> {
                expect(field, Countable::isNumber, "a number", dataset, place);
                checkOrder(least, greatest, field, place);
            }
            case Filter.Dated(String field, var from, var until) -> {
                expect(field, Countable::isDate, "a date", dataset, place);
                checkOrder(from, until, field, place);
            }
            case Filter.Within(String later, String earlier, int least, int greatest) -> {
                expect(later, Countable::isDate, "a date", dataset, place);
                expect(earlier, Countable::isDate, "a date", dataset, place);
                checkOrder(least, greatest, later, place);
            }
            case Filter.Filled(String field, boolean _) -> checkFilled(field, dataset, place);
            case Filter.Exists(var type, String reference, Filter where) ->
                checkExists(type, reference, where, dataset, place);
            case Filter.Refers(String reference, Filter where) ->
                pointedTo(dataset, reference, place).ifPresent(target -> check(where, target, place));
        }
    }

    private void checkAny(List<Filter> filters, DatasetModel dataset, String place) {
        if (filters.isEmpty()) {
            problems.add(place, "A filter asks for any of no filters.", "Name at least one, or use Filter.all().");
        }
        filters.forEach(inner -> check(inner, dataset, place));
    }

    private void checkCodes(String field, List<Enum<?>> codes, DatasetModel dataset, String place) {
        Optional<FieldModel> found = ModelReader.countable(dataset, field, place, problems);
        if (found.isEmpty()) {
            return;
        }
        if (codes.isEmpty()) {
            problems.add(place, "It asks for one of no codes of " + field + ".", "Name at least one code.");
        }
        for (Enum<?> code : codes) {
            boolean belongs = Countable.codes(found.get().type()).stream().anyMatch(known -> known.constant() == code);
            if (!belongs) {
                problems.add(
                        place,
                        code.getDeclaringClass().getSimpleName() + "." + code.name() + " is no code of the field "
                                + field + ".",
                        "Name codes of that field's own list.");
            }
        }
    }

    private void checkText(String field, String text, DatasetModel dataset, String place) {
        ModelReader.countable(dataset, field, place, problems).ifPresent(found -> {
            boolean dimension = found.dimension() && Countable.isText(found.type());
            if (!dimension) {
                problems.add(
                        place,
                        "The field " + field + " is not a text with @Dimension.",
                        "Annotate it with @Dimension, or filter by a code list.");
            }
        });
        if (text.isBlank()) {
            problems.add(place, "It asks for an empty " + field + ".", "Use Filter.empty(…).");
        }
    }

    private void checkFilled(String field, DatasetModel dataset, String place) {
        ModelReader.countable(dataset, field, place, problems)
                .filter(FieldModel::required)
                .ifPresent(_ -> problems.add(
                        place,
                        "The field " + field + " is required, so it is always filled.",
                        "Leave the filter out, or make the component @Nullable."));
    }

    private void checkExists(
            Class<? extends Record> type, String reference, Filter where, DatasetModel dataset, String place) {
        Optional<DatasetModel> other =
                datasets.stream().filter(known -> known.type().equals(type)).findFirst();
        if (other.isEmpty()) {
            problems.add(place, type.getSimpleName() + " is no dataset of this module.", "Name a type of datasets().");
            return;
        }
        boolean points =
                pointedTo(other.get(), reference, place).filter(dataset::equals).isPresent();
        if (!points) {
            problems.add(
                    place,
                    "The field " + reference + " of " + other.get().id() + " is no Reference to " + dataset.id() + ".",
                    "Name the component that is a Reference<" + dataset.type().getSimpleName() + ">.");
        }
        check(where, other.get(), place);
    }

    /** The dataset that a reference points to; adds the reason when it is no reference. */
    private Optional<DatasetModel> pointedTo(DatasetModel dataset, String reference, String place) {
        Optional<DatasetModel> target = dataset.field(reference)
                .flatMap(field -> Countable.target(field.type()))
                .flatMap(pointed -> datasets.stream()
                        .filter(known -> known.id().equals(pointed.dataset()))
                        .findFirst());
        if (target.isEmpty()) {
            problems.add(
                    place,
                    "The field " + reference + " of " + dataset.id() + " is no Reference.",
                    "Name a component that is a Reference to a record type of this module.");
        }
        return target;
    }

    private void expect(String field, Predicate<FieldType> fits, String words, DatasetModel dataset, String place) {
        ModelReader.countable(dataset, field, place, problems)
                .filter(found -> !fits.test(found.type()))
                .ifPresent(_ -> problems.add(place, "The field " + field + " is not " + words + ".", FIT));
    }

    private <T extends Comparable<? super T>> void checkOrder(
            @Nullable T least, @Nullable T greatest, String field, String place) {
        if (least != null && greatest != null && least.compareTo(greatest) > 0) {
            problems.add(
                    place, "No " + field + " lies from " + least + " to " + greatest + ".", "Put the smaller first.");
        }
    }
}

package org.cspplatform.server.modules.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Event;
import org.cspplatform.module.Measure;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.jspecify.annotations.Nullable;

/** Checks how the numbers of a measure come about. */
final class CalculationReader {
    private static final int TEN_YEARS = 3653;
    private static final String FIT = "Name a field that fits.";

    private final List<DatasetModel> datasets;
    private final Problems problems;
    private final FilterReader filters;

    CalculationReader(List<DatasetModel> datasets, Problems problems) {
        this.datasets = datasets;
        this.problems = problems;
        this.filters = new FilterReader(datasets, problems);
    }

    void check(Measure.Definition definition, DatasetModel dataset, String place) {
        switch (definition.calculation()) {
            case Calculation.Count() -> {}
            case Calculation.DistinctCount(String field) -> checkDistinct(field, dataset, place);
            case Calculation.Sum(String field) ->
                ModelReader.countable(dataset, field, place, problems)
                        .filter(found -> !Countable.isSummable(found.type()))
                        .ifPresent(_ -> problems.add(place, "The field " + field + " cannot be added up.", FIT));
            case Calculation.Share(var having) -> filters.check(having, dataset, place);
            case Calculation.Rate(var _, int per) -> {
                if (per < 1) {
                    problems.add(place, "It is a rate for every " + per + ".", "Say for how many, 1,000 for example.");
                }
            }
            case Calculation.Days(String earlier, String later, List<Integer> percents) -> {
                expectDate(earlier, dataset, place);
                expectDate(later, dataset, place);
                checkPercents(percents, place);
            }
            case Calculation.FollowUp(Event event, int days) -> {
                checkDays(days, place);
                checkEvent(event.definition(), dataset, place);
            }
            case Calculation.BeforeAfter(Event event, int days, String severity, String exposedUntil) -> {
                checkDays(days, place);
                Optional<DatasetModel> events = checkEvent(event.definition(), dataset, place);
                if (exposedUntil != null) {
                    expectDate(exposedUntil, dataset, place);
                }
                events.ifPresent(found -> checkSeverity(severity, found, place));
            }
            case Calculation.Funnel(var steps) -> checkSteps(steps, dataset, place);
            case Calculation.FromSql(String select, boolean _) ->
                SelectText.check(select).forEach(wrong -> problems.add(place, wrong.problem(), wrong.mend()));
        }
    }

    private void checkDistinct(String name, DatasetModel dataset, String place) {
        boolean person =
                dataset.field(name).filter(field -> field.type().namesPerson()).isPresent();
        if (!person) {
            ModelReader.countable(dataset, name, place, problems)
                    .filter(field -> !Countable.isDistinguishable(field.type()))
                    .ifPresent(_ ->
                            problems.add(place, "The field " + name + " has no values that could be told apart.", FIT));
        }
    }

    private void checkPercents(List<Integer> percents, String place) {
        boolean ascending = !percents.isEmpty();
        for (int i = 0; i < percents.size(); i++) {
            int percent = percents.get(i);
            ascending &= percent >= 1 && percent <= 99 && (i == 0 || percents.get(i - 1) < percent);
        }
        if (!ascending) {
            problems.add(place, "Its quantiles are " + percents + ".", "Give percents from 1 to 99, ascending.");
        }
    }

    private void checkDays(int days, String place) {
        if (days < 1 || days > TEN_YEARS) {
            problems.add(place, "It follows up for " + days + " days.", "Follow up for 1 to 3,653 days.");
        }
    }

    private Optional<DatasetModel> checkEvent(Event.Definition event, DatasetModel dataset, String place) {
        Class<? extends Record> type = event.dataset();
        Optional<DatasetModel> found = type == null
                ? Optional.of(dataset)
                : datasets.stream().filter(known -> known.type().equals(type)).findFirst();
        if (found.isEmpty()) {
            problems.add(place, "Its event is in no dataset of this module.", "Name a type of datasets().");
            return found;
        }
        DatasetModel events = found.get();
        expectDate(event.date(), events, place);
        filters.check(event.where(), events, place);
        if (type != null) {
            if (events.regional()) {
                problems.add(place, "Its events are the region's.", "Follow up with records of the partnership's.");
            }
            checkMatch(event, dataset, events, place);
        }
        return found;
    }

    /** Both fields name the same thing: a person, or a record of one dataset by reference or by its own key. */
    private void checkMatch(Event.Definition event, DatasetModel dataset, DatasetModel events, String place) {
        Optional<FieldModel> entered = named(dataset, event.entered(), place);
        Optional<FieldModel> happened = named(events, event.happened(), place);
        if (entered.isEmpty() || happened.isEmpty()) {
            return;
        }
        boolean persons =
                entered.get().type() instanceof Person && happened.get().type() instanceof Person;
        String one = means(entered.get(), dataset);
        boolean same = one != null && one.equals(means(happened.get(), events));
        if (!persons && !same) {
            problems.add(
                    place,
                    event.entered() + " of " + dataset.id() + " and " + event.happened() + " of " + events.id()
                            + " do not name the same person or record.",
                    "Match two person keys, two references to one dataset, or a reference and that dataset's key.");
        }
    }

    /** The id of the dataset whose record the field names; null when it names none. */
    private static @Nullable String means(FieldModel field, DatasetModel dataset) {
        boolean onlyKey = field.key() && dataset.key().size() == 1;
        return Countable.target(field.type()).map(Countable.Target::dataset).orElse(onlyKey ? dataset.id() : null);
    }

    private Optional<FieldModel> named(DatasetModel dataset, String name, String place) {
        Optional<FieldModel> field = dataset.field(name);
        if (field.isEmpty()) {
            problems.add(place, "There is no field " + name + " in dataset " + dataset.id() + ".", FIT);
        }
        return field;
    }

    private void checkSeverity(@Nullable String severity, DatasetModel events, String place) {
        if (severity != null) {
            ModelReader.countable(events, severity, place, problems)
                    .filter(field -> !Countable.isWholeNumber(field.type()))
                    .ifPresent(_ -> problems.add(place, "The severity " + severity + " is not a whole number.", FIT));
        }
    }

    private void expectDate(String name, DatasetModel dataset, String place) {
        ModelReader.countable(dataset, name, place, problems)
                .filter(field -> !Countable.isDate(field.type()))
                .ifPresent(_ -> problems.add(place, "The field " + name + " is not a date.", FIT));
    }

    private void checkSteps(List<Calculation.Step> steps, DatasetModel dataset, String place) {
        if (steps.isEmpty()) {
            problems.add(place, "It is a funnel without steps.", "Give at least one step.");
        }
        Set<String> ids = new HashSet<>();
        for (Calculation.Step step : steps) {
            String where = place + ", step " + step.id();
            if (!Names.isId(step.id()) || !ids.add(step.id())) {
                problems.add(
                        where, "Its id is taken or malformed.", "Use lower-case words joined by hyphens, once each.");
            }
            if (step.title().isBlank()) {
                problems.add(where, "It has no title.", "Say what people call it.");
            }
            filters.check(step.passes(), dataset, where);
        }
    }
}

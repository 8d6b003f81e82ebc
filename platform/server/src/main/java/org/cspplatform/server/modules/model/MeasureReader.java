package org.cspplatform.server.modules.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Setting;
import org.jspecify.annotations.Nullable;

/** Checks a module's measures against its datasets. */
final class MeasureReader {
    private static final int DEEPEST = 20;

    private final List<DatasetModel> datasets;
    private final List<Setting.Definition> settings;
    private final Problems problems;
    private final FilterReader filters;
    private final CalculationReader calculations;

    MeasureReader(List<DatasetModel> datasets, List<Setting.Definition> settings, Problems problems) {
        this.datasets = datasets;
        this.settings = settings;
        this.problems = problems;
        this.filters = new FilterReader(datasets, problems);
        this.calculations = new CalculationReader(datasets, problems);
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
            version(definition, place, 0).ifPresent(read::add);
        }
        return read;
    }

    private Optional<MeasureModel> version(Measure.Definition definition, String place, int depth) {
        checkWords(definition, place);
        Optional<DatasetModel> dataset = datasetOf(definition, place);
        MeasureModel before = before(definition, place, depth);
        Setting.Definition target = target(definition, place);
        return dataset.flatMap(found -> read(definition, found, target, before, place));
    }

    private void checkWords(Measure.Definition definition, String place) {
        if (definition.title().isBlank()) {
            problems.add(place, "It has no title.", "Say what people call it.");
        }
        if (definition.text().isBlank()) {
            problems.add(
                    place, "It has no definition.", "Say with definedAs(…) what is counted, and after which source.");
        }
    }

    private Optional<DatasetModel> datasetOf(Measure.Definition definition, String place) {
        Optional<DatasetModel> dataset = datasets.stream()
                .filter(known -> known.type().equals(definition.dataset()))
                .findFirst();
        if (dataset.isEmpty()) {
            problems.add(
                    place,
                    definition.dataset().getSimpleName() + " is no dataset of this module.",
                    "Count the records of a type that datasets() names.");
        } else if (dataset.get().regional()) {
            problems.add(
                    place,
                    "The records of " + dataset.get().id() + " are the region's, and a measure is of one partnership.",
                    "Count the records of a dataset of the partnership's.");
        }
        return dataset;
    }

    private @Nullable MeasureModel before(Measure.Definition definition, String place, int depth) {
        boolean first = definition.since().equals(LocalDate.MIN);
        if (!first
                && (definition.since().getDayOfMonth() != 1
                        || definition.since().getMonthValue() % 3 != 1)) {
            problems.add(
                    place,
                    "Version " + definition.version() + " is meant from " + definition.since()
                            + ", on which no quarter begins.",
                    "Give the first day of January, April, July or October.");
        }
        if (definition.version() < 1) {
            problems.add(place, "Its version is " + definition.version() + ".", "Count versions from 1.");
        }
        Measure earlier = definition.before();
        if (earlier == null) {
            return null;
        }
        Measure.Definition other = earlier.definition();
        if (!other.id().equals(definition.id())) {
            problems.add(
                    place, "What it was before is called " + other.id() + ".", "Give the earlier version the same id.");
        }
        if (other.version() >= definition.version() || !other.since().isBefore(definition.since())) {
            problems.add(
                    place,
                    "Version " + other.version() + " does not come before version " + definition.version() + ".",
                    "Give the earlier version a smaller number and an earlier first day.");
        }
        if (MeasureKind.of(other.calculation()) != MeasureKind.of(definition.calculation())) {
            problems.add(
                    place,
                    "It was a " + MeasureKind.of(other.calculation()) + " before and is a "
                            + MeasureKind.of(definition.calculation()) + " now, which no series can show.",
                    "Make another measure of it, with an id of its own.");
        }
        if (definition.change().isBlank()) {
            problems.add(
                    place,
                    "It does not say what version " + definition.version() + " changed.",
                    "Say it in a sentence.");
        }
        if (depth > DEEPEST) {
            problems.add(place, "It has more than " + DEEPEST + " versions.", "Leave out the oldest.");
            return null;
        }
        return version(other, place + ", version " + other.version(), depth + 1).orElse(null);
    }

    private Setting.@Nullable Definition target(Measure.Definition definition, String place) {
        Measure.Target target = definition.target();
        if (target == null || target.setting() == null) {
            return null;
        }
        Optional<Setting.Definition> setting = settings.stream()
                .filter(known -> known.id().equals(target.setting()) && known.kind() == Setting.Kind.NUMBER)
                .findFirst();
        if (setting.isEmpty()) {
            problems.add(
                    place,
                    "Its target is the setting " + target.setting() + ", which is no number of this module's settings.",
                    "Return it from settings(), made with Setting.number(…).");
        }
        return setting.orElse(null);
    }

    private Optional<MeasureModel> read(
            Measure.Definition definition,
            DatasetModel dataset,
            Setting.@Nullable Definition target,
            @Nullable MeasureModel before,
            String place) {
        Optional<FieldModel> countsOn = dataset.countsOn();
        if (countsOn.isEmpty()) {
            problems.add(
                    place,
                    "Dataset " + dataset.id() + " has no date in which its records count.",
                    "Put @CountsOn on one required LocalDate of "
                            + dataset.type().getSimpleName() + ".");
        }
        filters.check(definition.of(), dataset, place);
        calculations.check(definition, dataset, place);
        List<FieldModel> breakdowns = breakdowns(definition, dataset, place);
        return countsOn.map(date -> new MeasureModel(definition, dataset, date, breakdowns, datasets, target, before));
    }

    private List<FieldModel> breakdowns(Measure.Definition definition, DatasetModel dataset, String place) {
        List<FieldModel> breakdowns = new ArrayList<>();
        boolean told = definition.calculation() instanceof Calculation.FromSql;
        for (String name : Set.copyOf(definition.breakdowns()).size()
                        == definition.breakdowns().size()
                ? definition.breakdowns()
                : twice(place)) {
            ModelReader.countable(dataset, name, place, problems).ifPresent(field -> {
                boolean free = Countable.isText(field.type());
                if (!Countable.isBreakdown(field) || (told && free)) {
                    problems.add(
                            place,
                            "It cannot be broken down by " + name + ".",
                            told
                                    ? "Break down by a code list or a yes-or-no field: what a select gives out must be"
                                            + " checkable."
                                    : "Break down by a code list, a yes-or-no field or a text with @Dimension.");
                } else {
                    breakdowns.add(field);
                }
            });
        }
        return breakdowns;
    }

    private List<String> twice(String place) {
        problems.add(place, "It is broken down by the same field twice.", "Name each field once.");
        return List.of();
    }
}

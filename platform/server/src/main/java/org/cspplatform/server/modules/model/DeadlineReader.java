package org.cspplatform.server.modules.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Setting;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.Items;
import org.cspplatform.server.modules.model.FieldType.Moment;

/** Checks by when a module wants things done. */
final class DeadlineReader {
    private static final int GREATEST_AMOUNT = 36_525;
    private static final int GREATEST_WARNING = 3_652;

    private final List<DatasetModel> datasets;
    private final List<Setting.Definition> settings;
    private final Problems problems;

    DeadlineReader(List<DatasetModel> datasets, List<Setting.Definition> settings, Problems problems) {
        this.datasets = datasets;
        this.settings = settings;
        this.problems = problems;
    }

    List<Deadline.Definition> read(List<Deadline.Definition> deadlines) {
        Set<String> ids = new HashSet<>();
        for (Deadline.Definition deadline : deadlines) {
            String place = "deadline " + deadline.id();
            if (!Names.isId(deadline.id()) || !ids.add(deadline.id())) {
                problems.add(
                        place, "Its id is taken or malformed.", "Use lower-case words joined by hyphens, once each.");
            }
            if (deadline.title().isBlank()) {
                problems.add(place, "It has no title.", "Say what is to be done, as an instruction.");
            }
            checkAmount(deadline, place);
            Optional<DatasetModel> dataset = datasets.stream()
                    .filter(known -> known.type().equals(deadline.dataset()))
                    .findFirst();
            if (dataset.isEmpty()) {
                problems.add(
                        place,
                        deadline.dataset().getSimpleName() + " is no dataset of this module.",
                        "Name a type of datasets().");
            } else {
                checkFields(deadline, dataset.get(), place);
            }
        }
        return deadlines;
    }

    private void checkAmount(Deadline.Definition deadline, String place) {
        if (deadline.amount() < 0 || deadline.amount() > GREATEST_AMOUNT) {
            problems.add(place, "It gives " + deadline.amount() + ".", "Give 0 to " + GREATEST_AMOUNT + ".");
        }
        if (deadline.warnDays() < 0 || deadline.warnDays() > GREATEST_WARNING) {
            problems.add(
                    place,
                    "It warns " + deadline.warnDays() + " days before.",
                    "Warn 0 to " + GREATEST_WARNING + " days before.");
        }
        String setting = deadline.setting();
        boolean number = setting == null
                || settings.stream()
                        .anyMatch(known -> known.id().equals(setting) && known.kind() == Setting.Kind.NUMBER);
        if (!number) {
            problems.add(
                    place,
                    "There is no setting " + setting + " that is a number.",
                    "Return the very setting from settings(), made by Setting.number(…).");
        }
    }

    private void checkFields(Deadline.Definition deadline, DatasetModel dataset, String place) {
        if (dataset.regional()) {
            problems.add(
                    place,
                    "The records of " + dataset.id() + " are the region's, and what is due is due in a partnership.",
                    "Put the deadline on a partnership's dataset.");
        }
        date(deadline.from(), dataset, place);
        date(deadline.done(), dataset, place)
                .filter(FieldModel::required)
                .ifPresent(done -> problems.add(
                        place,
                        "The field " + done.name() + " is required, so it would always be done.",
                        "Make the component @Nullable."));
        if (deadline.pauses() != null) {
            checkPauses(deadline.pauses(), dataset, place);
        }
        if (looksElsewhere(deadline.when())) {
            problems.add(
                    place,
                    "It depends on other records.",
                    "Let the filter look at fields of the record itself, without exists(…) and refers(…).");
        } else {
            new FilterReader(datasets, problems).check(deadline.when(), dataset, place);
        }
    }

    private Optional<FieldModel> date(String name, DatasetModel dataset, String place) {
        Optional<FieldModel> field = dataset.field(name);
        if (field.isEmpty()) {
            problems.add(
                    place, "There is no field " + name + " in dataset " + dataset.id() + ".", "Name a date field.");
        } else if (!(field.get().type() instanceof Day || field.get().type() instanceof Moment)) {
            problems.add(place, "The field " + name + " is not a date.", "Name a component that is a LocalDate.");
        }
        return field;
    }

    private void checkPauses(String pauses, DatasetModel dataset, String place) {
        boolean fits = dataset.field(pauses)
                .map(FieldModel::type)
                .filter(type ->
                        type instanceof Items items && hasDay(items, "from", true) && hasDay(items, "until", false))
                .isPresent();
        if (!fits) {
            problems.add(
                    place,
                    "The field " + pauses + " does not say from when until when the clock stands still.",
                    "Name a child list whose items have the dates LocalDate from and @Nullable LocalDate until.");
        }
    }

    private static boolean hasDay(Items items, String name, boolean required) {
        return items.fields().stream()
                .anyMatch(field ->
                        field.name().equals(name) && field.type() instanceof Day && field.required() == required);
    }

    private static boolean looksElsewhere(Filter filter) {
        return switch (filter) {
            case Filter.Exists _, Filter.Refers _ -> true;
            case Filter.Every(List<Filter> filters) -> filters.stream().anyMatch(DeadlineReader::looksElsewhere);
            case Filter.Any(List<Filter> filters) -> filters.stream().anyMatch(DeadlineReader::looksElsewhere);
            case Filter.Not(Filter inner) -> looksElsewhere(inner);
            default -> false;
        };
    }
}

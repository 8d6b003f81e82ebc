package org.cspplatform.server.modules.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Demo;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.module.ModuleApi;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Setting;
import org.cspplatform.module.Workflow;
import org.jspecify.annotations.Nullable;

/** Reads a module from its author's classes. Nothing stops at the first error: all are collected. */
public final class ModelReader {
    private final PriorityModule module;
    private final Problems problems;
    private final String place;

    private ModelReader(PriorityModule module, Problems problems) {
        this.module = module;
        this.problems = problems;
        this.place = module.getClass().getSimpleName();
    }

    /** The module as far as it could be read: to be served only when no problem was added. */
    public static ModuleModel read(PriorityModule module, Problems problems) {
        return new ModelReader(module, problems).read();
    }

    private ModuleModel read() {
        String id = asked("id()", module::id, "");
        if (!Names.isId(id)) {
            problems.add(
                    place + ".id()",
                    "\"" + id + "\" cannot name a module.",
                    "Use at most 40 lower-case letters and digits, words joined by single hyphens, and no name of the"
                            + " platform.");
        }
        String title = asked("title()", module::title, "");
        if (title.isBlank()) {
            problems.add(place + ".title()", "The module has no title.", "Return what people call it.");
        }
        checkApiVersion(asked("apiVersion()", module::apiVersion, "1.0"));
        List<DatasetModel> datasets = datasets(id);
        List<Setting.Definition> settings =
                SettingReader.read(definitions("settings()", module::settings, Setting::definition), problems);
        List<MeasureModel> measures =
                new MeasureReader(datasets, settings, problems).read(asked("measures()", module::measures, List.of()));
        List<ExchangeOut.Definition<?>> out = this.<ExchangeOut<?>, ExchangeOut.Definition<?>>definitions(
                "exchangesOut()", module::exchangesOut, ExchangeOut::definition);
        List<ExchangeIn.Definition> in = definitions("exchangesIn()", module::exchangesIn, ExchangeIn::definition);
        ExchangeReader exchanges = new ExchangeReader(datasets, problems);
        exchanges.checkOut(out);
        exchanges.checkIn(in);
        return new ModuleModel(
                id,
                title,
                asked("description()", module::description, ""),
                asked("version()", module::version, ""),
                datasets,
                measures,
                new ReportReader(measures, problems).read(asked("reports()", module::reports, List.of())),
                new WorkflowReader(datasets, problems)
                        .read(definitions("workflows()", module::workflows, Workflow::definition)),
                new DeadlineReader(datasets, settings, problems)
                        .read(definitions("deadlines()", module::deadlines, Deadline::definition)),
                settings,
                out,
                in,
                this.<Demo, Demo.Definition<?>>definitions("demo()", module::demo, Demo::definition));
    }

    private <T, D> List<D> definitions(String method, Supplier<@Nullable List<T>> asked, Function<T, D> definition) {
        return asked(method, asked, List.of()).stream().map(definition).toList();
    }

    private void checkApiVersion(String needed) {
        String[] needs = needed.split("\\.", -1);
        String[] has = ModuleApi.VERSION.split("\\.", -1);
        boolean fits = needed.matches("\\d{1,4}\\.\\d{1,4}")
                && needs[0].equals(has[0])
                && Integer.parseInt(needs[1]) <= Integer.parseInt(has[1]);
        if (!fits) {
            problems.add(
                    place + ".apiVersion()",
                    "The module needs module API " + needed + "; this platform has " + ModuleApi.VERSION + ".",
                    "Install a version of the module that is built for it, or upgrade the platform.");
        }
    }

    private List<DatasetModel> datasets(String id) {
        List<Class<? extends Record>> types = asked("datasets()", module::datasets, List.of());
        if (types.isEmpty()) {
            problems.add(place + ".datasets()", "The module has no dataset.", "Return at least one record type.");
        }
        List<Rule.Definition<?>> rules = asked("rules()", module::rules, List.<Rule<?>>of()).stream()
                .<Rule.Definition<?>>map(Rule::definition)
                .toList();
        rules.stream()
                .filter(rule -> !types.contains(rule.dataset()))
                .forEach(rule -> problems.add(
                        place + ".rules()",
                        "A rule is about " + rule.dataset().getSimpleName() + ", which is no dataset of this module.",
                        "Add it to datasets() or remove the rule."));
        List<DatasetModel> read = new ArrayList<>();
        List<DatasetModel> siblings = Collections.unmodifiableList(read);
        Set<String> ids = new HashSet<>();
        for (Class<? extends Record> type : types) {
            Optional<DatasetModel> dataset = new DatasetReader(type, types, problems).read(id, rules, () -> siblings);
            dataset.ifPresent(read::add);
            if (dataset.isPresent() && !ids.add(dataset.get().id())) {
                problems.add(
                        type.getSimpleName(),
                        "Two datasets are called " + dataset.get().id() + ".",
                        "Rename one.");
            }
        }
        return read;
    }

    /** What the author's method gives; if it throws or gives nothing, that is a problem of the module and not of ours. */
    private <T> T asked(String method, Supplier<@Nullable T> supplier, T otherwise) {
        try {
            T answer = supplier.get();
            if (answer != null) {
                return answer;
            }
            problems.add(place + "." + method, "It returns null.", "Return a value, an empty list for none.");
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            problems.add(
                    place + "." + method,
                    "It throws " + thrown + ".",
                    "Build the module against module API " + ModuleApi.VERSION
                            + " and let the method only return what it describes.");
        }
        return otherwise;
    }

    /** Whether a field may be named by a measure; adds the reason when not. */
    static Optional<FieldModel> countable(DatasetModel dataset, String name, String place, Problems problems) {
        Optional<FieldModel> field = dataset.field(name);
        if (field.isEmpty()) {
            problems.add(
                    place,
                    "There is no field " + name + " in dataset " + dataset.id() + ".",
                    "Name a component of the record: "
                            + String.join(
                                    ", ",
                                    dataset.fields().stream()
                                            .map(FieldModel::name)
                                            .toList()) + ".");
            return Optional.empty();
        }
        if (field.get().personal()) {
            problems.add(
                    place,
                    "The field " + name + " identifies a person and may not enter a measure.",
                    "Count by another field; a person's age or area as a code list, for example.");
            return Optional.empty();
        }
        return field;
    }
}

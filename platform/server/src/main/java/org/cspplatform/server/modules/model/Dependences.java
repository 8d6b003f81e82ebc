package org.cspplatform.server.modules.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Event;
import org.cspplatform.module.Filter;

/** Works out what a measure depends on. */
public final class Dependences {
    private final MeasureModel measure;
    private final Map<String, Dependence> found;

    private Dependences(MeasureModel measure, Map<String, Dependence> found) {
        this.measure = measure;
        this.found = found;
    }

    /** Of all versions of the measure. */
    public static List<Dependence> of(MeasureModel measure) {
        Map<String, Dependence> all = new LinkedHashMap<>();
        for (MeasureModel version : measure.versions()) {
            new Dependences(version, all).find();
        }
        return List.copyOf(all.values());
    }

    /** Whether what it counts changes with the day on which it is counted, though no record changes. */
    public static boolean onToday(MeasureModel measure) {
        return measure.versions().stream()
                .map(version -> version.definition().calculation())
                .anyMatch(calculation -> switch (calculation) {
                    case Calculation.FollowUp _, Calculation.BeforeAfter _ -> true;
                    case Calculation.FromSql(String select, boolean _) -> asksForToday(select);
                    default -> false;
                });
    }

    /** Of a select with one date alone, {@code age} takes the present day as the other. */
    private static boolean asksForToday(String select) {
        return Pattern.compile("\\b(current_\\w+|local\\w*|age|now)\\b", Pattern.CASE_INSENSITIVE)
                .matcher(select)
                .find();
    }

    private void find() {
        Calculation calculation = measure.definition().calculation();
        if (calculation instanceof Calculation.FromSql(String select, boolean _)) {
            Set<String> words = Pattern.compile("\\W+")
                    .splitAsStream(select.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            measure.module().stream()
                    .filter(dataset -> words.contains(dataset.table()))
                    .forEach(this::any);
            return;
        }
        add(new Dependence.Own(measure.dataset()));
        filter(measure.definition().of(), measure.dataset());
        switch (calculation) {
            case Calculation.Share(Filter having) -> filter(having, measure.dataset());
            case Calculation.Funnel(List<Calculation.Step> steps) ->
                steps.forEach(step -> filter(step.passes(), measure.dataset()));
            case Calculation.FollowUp(Event event, int days) -> event(event.definition(), days, 0);
            case Calculation.BeforeAfter(Event event, int days, String _, String _) ->
                event(event.definition(), days, days);
            default -> {}
        }
    }

    private void event(Event.Definition event, int before, int after) {
        Class<? extends Record> type = event.dataset();
        if (type == null) {
            filter(event.where(), measure.dataset());
            return;
        }
        DatasetModel dataset = measure.dataset(type);
        add(new Dependence.Dated(dataset, dataset.field(event.date()).orElseThrow(), before, after));
        beyond(event.where(), dataset);
    }

    /** A filter on the records counted. */
    private void filter(Filter filter, DatasetModel counted) {
        switch (filter) {
            case Filter.Exists(var type, String reference, Filter where) -> {
                DatasetModel other = measure.dataset(type);
                add(new Dependence.Referring(other, other.field(reference).orElseThrow(), counted));
                beyond(where, other);
            }
            case Filter.Refers(String reference, Filter where) -> {
                DatasetModel pointed = pointed(counted, reference);
                if (pointed.regional()) {
                    any(pointed);
                } else {
                    add(new Dependence.ReferredTo(
                            pointed, counted, counted.field(reference).orElseThrow()));
                }
                beyond(where, pointed);
            }
            case Filter.Every(List<Filter> filters) -> filters.forEach(one -> filter(one, counted));
            case Filter.Any(List<Filter> filters) -> filters.forEach(one -> filter(one, counted));
            case Filter.Not(Filter inner) -> filter(inner, counted);
            default -> {}
        }
    }

    /** A filter on other records: what it asks of still others may concern any quarter. */
    private void beyond(Filter filter, DatasetModel asked) {
        switch (filter) {
            case Filter.Exists(var type, String _, Filter where) -> {
                any(measure.dataset(type));
                beyond(where, measure.dataset(type));
            }
            case Filter.Refers(String reference, Filter where) -> {
                any(pointed(asked, reference));
                beyond(where, pointed(asked, reference));
            }
            case Filter.Every(List<Filter> filters) -> filters.forEach(one -> beyond(one, asked));
            case Filter.Any(List<Filter> filters) -> filters.forEach(one -> beyond(one, asked));
            case Filter.Not(Filter inner) -> beyond(inner, asked);
            default -> {}
        }
    }

    private DatasetModel pointed(DatasetModel dataset, String reference) {
        String id = Countable.target(dataset.field(reference).orElseThrow().type())
                .orElseThrow()
                .dataset();
        return measure.module().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void any(DatasetModel dataset) {
        add(new Dependence.Any(dataset));
    }

    private void add(Dependence dependence) {
        String reach = dependence instanceof Dependence.Dated dated ? " " + dated.before() + " " + dated.after() : "";
        found.putIfAbsent(dependence.name() + reach, dependence);
    }
}

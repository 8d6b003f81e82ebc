package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Filter;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.cspplatform.server.modules.model.MeasureModel;

/**
 * What each figure of a measure counts, so that two measures which count the same records by other words say so by the same name:
 * the denominator of a share is the number of those it is a share of, its numerator the number of those who are that besides, and
 * the line of a code the number of those with the code.
 *
 * <p>Of the kinds that are no plain count of records: numbers of different people are the same figure where they are of the same field;
 * a sum of hours where it is of the same field. A measure that follows people up has the figure of all who entered only when nobody
 * is left to be followed up, and what became of them is its own. What an author's own select counts, nobody can compare.
 *
 * @param quantity what is counted or added up
 * @param where the conditions of every record counted
 * @param passes what those who pass each step meet; one step of a share, none where nothing is divided
 * @param fails what those who do not pass each step meet
 * @param failsAny what those meet who do not pass all steps
 */
@Introspected
record CellNames(
        String quantity,
        List<String> where,
        List<List<String>> passes,
        List<List<String>> fails,
        List<String> failsAny) {
    CellNames {
        where = List.copyOf(where);
        passes = List.copyOf(passes);
        fails = List.copyOf(fails);
        failsAny = List.copyOf(failsAny);
    }

    /** @param waiting whether somebody is not yet followed up */
    static CellNames of(MeasureModel version, boolean waiting) {
        String on = version.countsOn().name();
        Conditions conditions = new Conditions(version.dataset(), on);
        String records = version.dataset().schema() + "." + version.dataset().table() + " by " + on;
        String own = version.id() + " " + version.definition().version();
        Set<String> where = new TreeSet<>(conditions.of(version.definition().of()));
        return switch (version.definition().calculation()) {
            case Calculation.Count(), Calculation.Rate(var _, int _) -> whole(records, where);
            case Calculation.DistinctCount(String field) -> whole(records + ", different " + field, where);
            case Calculation.Sum(String field) -> {
                boolean yes =
                        version.dataset().field(field).map(FieldModel::type).orElse(null) instanceof YesNo;
                if (yes) {
                    where.add(Conditions.has(field, "true"));
                }
                yield whole(yes ? records : records + ", sum of " + field, where);
            }
            case Calculation.Share(Filter having) -> steps(records, where, conditions, List.of(having));
            case Calculation.Days(String earlier, String later, var _) ->
                steps(
                        records,
                        where,
                        conditions,
                        List.of(new Filter.Every(
                                List.of(new Filter.Filled(earlier, true), new Filter.Filled(later, true)))));
            case Calculation.Funnel(List<Calculation.Step> steps) ->
                steps(
                        records,
                        where,
                        conditions,
                        steps.stream().map(Calculation.Step::passes).toList());
            case Calculation.FollowUp _, Calculation.BeforeAfter _ -> {
                if (waiting) {
                    where.add("followed up for " + own);
                }
                yield of(records, where, "counted by " + own);
            }
            case Calculation.FromSql _ -> of("select of " + records + " " + own, where, "counted by " + own);
        };
    }

    /** Names that no other measure's figures have, nor those of another version. */
    static CellNames apart(MeasureModel version) {
        CellNames names = of(version, true);
        String own = version.id() + " " + version.definition().version();
        return names.passes().size() == 1
                ? of(own, Set.of(), "counted by " + own)
                : new CellNames(own, List.of(), names.passes(), names.fails(), names.failsAny());
    }

    private static CellNames whole(String quantity, Set<String> where) {
        return new CellNames(quantity, List.copyOf(where), List.of(), List.of(), List.of());
    }

    private static CellNames of(String quantity, Set<String> where, String passes) {
        List<String> fails = List.of("not " + passes);
        return new CellNames(quantity, List.copyOf(where), List.of(List.of(passes)), List.of(fails), fails);
    }

    private static CellNames steps(String quantity, Set<String> where, Conditions conditions, List<Filter> steps) {
        return new CellNames(
                quantity,
                List.copyOf(where),
                steps.stream().map(step -> sorted(conditions.of(step))).toList(),
                steps.stream()
                        .map(step -> sorted(conditions.of(new Filter.Not(step))))
                        .toList(),
                sorted(conditions.of(new Filter.Not(new Filter.Every(steps)))));
    }

    private static List<String> sorted(Set<String> conditions) {
        return List.copyOf(new TreeSet<>(conditions));
    }

    /** Those who passed so many steps. */
    Set<String> passed(int steps) {
        Set<String> met = new TreeSet<>();
        passes.subList(0, steps).forEach(met::addAll);
        return met;
    }

    /** Those who passed them all. */
    Set<String> in() {
        return passed(passes.size());
    }

    /** Those who did not pass them all. */
    Set<String> rest() {
        return new TreeSet<>(failsAny);
    }

    /** Those who left at a step, the first being 1. */
    Set<String> left(int step) {
        Set<String> met = passed(step - 1);
        met.addAll(fails.get(step - 1));
        return met;
    }

    /** What restricts the records of a breakdown's code. */
    static Set<String> code(String breakdown, String code) {
        return Set.of(code.equals(Basis.NOT_RECORDED) ? Conditions.empty(breakdown) : Conditions.has(breakdown, code));
    }

    /** The name of every figure that the measure may have, of a partnership or the region. */
    static Set<String> all(MeasureModel version) {
        CellNames names = of(version, false);
        List<Set<String>> outcomes = new ArrayList<>(List.of(Set.of()));
        if (!names.passes.isEmpty()) {
            outcomes.add(names.rest());
            for (int step = 1; step <= names.passes.size(); step++) {
                outcomes.add(names.passed(step));
                outcomes.add(names.left(step));
            }
        }
        List<Set<String>> codes = new ArrayList<>(List.of(Set.of()));
        for (FieldModel field : version.breakdowns()) {
            CodeWords.of(field).forEach(code -> codes.add(code(field.name(), code.name())));
        }
        Set<String> all = new HashSet<>();
        for (Set<String> outcome : outcomes) {
            for (Set<String> code : codes) {
                Set<String> met = new TreeSet<>(names.where);
                met.addAll(outcome);
                met.addAll(code);
                all.add(names.quantity + met);
            }
        }
        return all;
    }
}

package org.cspplatform.server.measures.cells;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.Dependence;
import org.cspplatform.server.modules.model.Dependences;
import org.cspplatform.server.modules.model.MeasureModel;

/** Works out which quarters of a measure some marks concern. */
final class StaleQuarters {
    private StaleQuarters() {}

    /** @return in order and apart; none when the marks do not concern the measure */
    static List<Span> of(MeasureModel measure, Collection<Mark> marks) {
        List<Dependence> dependences = Dependences.of(measure);
        SortedSet<LocalDate> quarters = new TreeSet<>();
        for (Mark mark : marks) {
            if (concernsAll(measure, mark)) {
                return List.of(Span.ALL);
            }
            for (Dependence dependence : dependences) {
                if (dependence.name().equals(mark.dependence())) {
                    LocalDate quarter = mark.quarter();
                    if (quarter == null) {
                        return List.of(Span.ALL);
                    }
                    addAll(quarters, dependence.first(quarter), dependence.last(quarter));
                }
            }
        }
        return Span.over(quarters);
    }

    private static boolean concernsAll(MeasureModel measure, Mark mark) {
        return mark.dependence().equals(Mark.EVERYTHING)
                || mark.dependence().equals(Mark.again(measure.id()))
                || measure.versions().stream()
                        .anyMatch(version ->
                                version.definition().calculation() instanceof Calculation.Rate(var group, int _)
                                        && mark.dependence().equals(Mark.population(group.name())));
    }

    private static void addAll(SortedSet<LocalDate> quarters, LocalDate first, LocalDate last) {
        for (LocalDate quarter = Span.quarterOf(first); !quarter.isAfter(last); quarter = quarter.plusMonths(3)) {
            if (Span.ALL.has(quarter)) {
                quarters.add(quarter);
            }
        }
    }
}

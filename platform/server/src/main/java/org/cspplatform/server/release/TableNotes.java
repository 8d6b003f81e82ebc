package org.cspplatform.server.release;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;

/** What a reader of a table must know, in plain words. */
final class TableNotes {
    private TableNotes() {}

    static List<String> ofProtected(
            ExactTable exact, MeasureModel version, Rules rules, ShownFigures shown, List<String> leftOut) {
        List<String> notes = new ArrayList<>();
        notes.add("Numbers from 1 to %d are not shown, nor any that could give one of them away."
                .formatted(rules.threshold() - 1));
        if (rules.roundingBase() > 1) {
            notes.add(
                    ("Counts are rounded to the nearest %d, totals by themselves, so parts may not add up. Percentages"
                                    + " and rates are made from the rounded counts.")
                            .formatted(rules.roundingBase()));
        }
        notes.addAll(leftOut);
        for (FieldModel field : version.breakdowns()) {
            if (shown.without(field.name())) {
                notes.add("There is no breakdown by " + field.inSentence() + " in "
                        + exact.quarter().label() + ": it could not be shown without giving somebody away.");
            }
        }
        if (shown.nothing()) {
            notes.add("No figure of " + exact.quarter().label()
                    + " is shown: none could be shown without giving somebody away.");
        }
        if (version.kind() == MeasureKind.DISTINCT_COUNT) {
            notes.add("There is no total of the region: one person may be known in several partnerships.");
        }
        if (version.kind() == MeasureKind.DAYS) {
            notes.add("There are no days of the region: they do not follow from those of the partnerships.");
        }
        notes.addAll(reporting(exact));
        return notes;
    }

    static List<String> reporting(ExactTable exact) {
        int all = exact.partnerships().size();
        int report = exact.contributors().size();
        return report == all
                ? List.of()
                : List.of("In %s, %d of %d partnerships report this; the total is of those."
                        .formatted(exact.quarter().label(), report, all));
    }
}

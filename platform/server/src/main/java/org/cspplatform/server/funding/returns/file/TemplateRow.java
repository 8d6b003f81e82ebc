package org.cspplatform.server.funding.returns.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.funding.returns.ActivityFigures;
import org.cspplatform.server.funding.returns.OutcomeFigures;
import org.jspecify.annotations.Nullable;

/** A row of the template: its cells in the order of {@link ReturnColumn}, each a String, a BigDecimal or null. */
record TemplateRow(List<@Nullable Object> cells) {
    static List<TemplateRow> of(ReturnSheet sheet) {
        List<TemplateRow> rows = new ArrayList<>();
        for (ActivityFigures activity : sheet.activities()) {
            rows.add(row(
                    activity.activityId().toString(),
                    activity.name(),
                    "Spend",
                    "£",
                    activity.planned(),
                    activity.previousSpend(),
                    activity.spend(),
                    activity.fallReason()));
            for (OutcomeFigures outcome : activity.outcomes()) {
                rows.add(row(
                        outcome.outcomeId().toString(),
                        activity.name(),
                        outcome.description(),
                        outcome.unit(),
                        outcome.target(),
                        outcome.previous(),
                        outcome.achieved(),
                        ""));
            }
        }
        rows.add(row(
                ReturnColumn.NARRATIVE,
                "",
                "What happened in the quarter, in words",
                "words",
                null,
                null,
                sheet.narrative(),
                ""));
        return rows;
    }

    private static TemplateRow row(
            String id,
            String activity,
            String measure,
            String unit,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal previous,
            @Nullable Object soFar,
            String reason) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(id);
        cells.add(activity);
        cells.add(measure);
        cells.add(unit);
        cells.add(planned);
        cells.add(previous);
        cells.add(soFar);
        cells.add(reason);
        return new TemplateRow(cells);
    }
}

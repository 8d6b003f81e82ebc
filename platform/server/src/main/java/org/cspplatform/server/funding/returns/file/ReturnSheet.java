package org.cspplatform.server.funding.returns.file;

import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ActivityFigures;

/**
 * What a return's file is about: which quarter, and what is known of it.
 *
 * @param activities every line that the return has, with what has been entered so far
 * @param narrative what has been written so far
 */
public record ReturnSheet(FinancialYear year, Quarter quarter, List<ActivityFigures> activities, String narrative) {
    public ReturnSheet {
        activities = List.copyOf(activities);
    }

    String heading(ReturnColumn column) {
        return column.heading(year, quarter);
    }
}

package org.cspplatform.server.funding.returns.file;

import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** The columns of the template, in order. Those that are not read back tell the person what the row is. */
enum ReturnColumn {
    ID(0, "Id (leave as it is)", 20),
    ACTIVITY(1, "Activity", 40),
    MEASURE(2, "Measure", 40),
    UNIT(3, "Unit", 12),
    PLANNED(4, "Planned or target for the year", 18),
    PREVIOUS(5, "So far as last received", 18),
    SO_FAR(6, "So far to the end of %s %s", 22),
    REASON(7, "Reason where spend has fallen", 50);

    /** What stands in {@link #ID} of the row that holds the narrative. */
    static final String NARRATIVE = "narrative";

    private final int position;
    private final String heading;
    private final int width;

    ReturnColumn(int position, String heading, int width) {
        this.position = position;
        this.heading = heading;
        this.width = width;
    }

    /** What stands over the column. One heading names the quarter, so that last quarter's file is not taken for this one's. */
    String heading(FinancialYear year, Quarter quarter) {
        return heading.formatted(quarter, year);
    }

    /** In the template, counted from 0. */
    int position() {
        return position;
    }

    /** In characters. */
    int width() {
        return width;
    }
}

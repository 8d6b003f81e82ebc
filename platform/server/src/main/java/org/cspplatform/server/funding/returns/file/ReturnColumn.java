package org.cspplatform.server.funding.returns.file;

import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** The columns of the template, in order. Those that are not read back tell the person what the row is. */
enum ReturnColumn {
    ID("Id (leave as it is)", 20),
    ACTIVITY("Activity", 40),
    MEASURE("Measure", 40),
    UNIT("Unit", 12),
    PLANNED("Planned or target for the year", 18),
    PREVIOUS("So far as last received", 18),
    SO_FAR("So far to the end of %s %s", 22),
    REASON("Reason where spend has fallen", 50);

    /** What stands in {@link #ID} of the row that holds the narrative. */
    static final String NARRATIVE = "narrative";

    private final String heading;
    private final int width;

    ReturnColumn(String heading, int width) {
        this.heading = heading;
        this.width = width;
    }

    /** What stands over the column. One heading names the quarter, so that last quarter's file is not taken for this one's. */
    String heading(FinancialYear year, Quarter quarter) {
        return heading.formatted(quarter, year);
    }

    /** In characters. */
    int width() {
        return width;
    }
}

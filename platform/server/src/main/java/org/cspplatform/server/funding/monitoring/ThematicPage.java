package org.cspplatform.server.funding.monitoring;

import java.util.List;
import org.cspplatform.server.funding.FinancialYear;

/** The thematic analysis of a year. */
public record ThematicPage(ThematicAnalysis analysis, List<FinancialYear> years) {

    /** Where the same is had as data, without suffix. */
    public String data() {
        return "/api/v1/regions/" + analysis.region().code() + "/funding/" + analysis.year() + "/themes";
    }
}

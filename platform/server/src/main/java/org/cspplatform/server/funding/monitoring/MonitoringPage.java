package org.cspplatform.server.funding.monitoring;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.funding.FinancialYear;

/**
 * The two monitoring tables, with the chart of the second.
 *
 * @param years those that hold any money, newest first
 */
public record MonitoringPage(Monitoring monitoring, ChartView chart, List<FinancialYear> years) {

    static MonitoringPage of(Monitoring monitoring, ChartViews charts, List<FinancialYear> years) {
        return new MonitoringPage(monitoring, charts.of(SpendChart.of(monitoring)), years);
    }

    /** One column of all lines, for the legend beside the table. */
    public List<String> texts(Function<Figures, String> column) {
        return Stream.concat(monitoring.lines().stream().map(Monitoring.Line::figures), Stream.of(monitoring.total()))
                .map(column)
                .toList();
    }

    /** Where the same is had as data, without suffix and query. */
    public String data() {
        return "/api/v1/regions/" + monitoring.region().code() + "/funding/" + monitoring.year() + "/monitoring";
    }

    /** Where the monitoring pages of the region are. */
    public String place() {
        return "/regions/" + monitoring.region().code() + "/monitoring/";
    }
}

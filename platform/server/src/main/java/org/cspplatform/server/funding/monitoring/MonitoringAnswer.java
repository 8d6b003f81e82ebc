package org.cspplatform.server.funding.monitoring;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.jspecify.annotations.Nullable;

/** The monitoring tables as the API gives them. */
@Introspected
record MonitoringAnswer(
        String region, FinancialYear year, Quarter quarter, List<PartnershipEntry> partnerships, TotalEntry total) {

    /**
     * One partnership.
     *
     * @param percentAllocated planned of total, a whole number; null when there is no money
     * @param spendByQuarter cumulative; null in a quarter for which nothing was ever received
     * @param percentSpent spent up to the quarter, of total, a whole number; null when not known
     */
    @Introspected
    record PartnershipEntry(
            String partnership,
            String name,
            BigDecimal allocation,
            BigDecimal carryForward,
            BigDecimal total,
            BigDecimal planned,
            BigDecimal remainder,
            @Nullable Long percentAllocated,
            Map<String, @Nullable BigDecimal> spendByQuarter,
            @Nullable Long percentSpent,
            String comment) {}

    /** All partnerships together: the sums of their figures. */
    @Introspected
    record TotalEntry(
            BigDecimal allocation,
            BigDecimal carryForward,
            BigDecimal total,
            BigDecimal planned,
            BigDecimal remainder,
            @Nullable Long percentAllocated,
            Map<String, @Nullable BigDecimal> spendByQuarter,
            @Nullable Long percentSpent,
            String comment) {}

    static MonitoringAnswer of(Monitoring monitoring) {
        Figures total = monitoring.total();
        return new MonitoringAnswer(
                monitoring.region().code(),
                monitoring.year(),
                monitoring.quarter(),
                monitoring.lines().stream().map(MonitoringAnswer::entry).toList(),
                new TotalEntry(
                        total.allocation(),
                        total.carryForward(),
                        total.total(),
                        total.planned(),
                        total.remainder(),
                        total.percentAllocated().orElse(null),
                        spend(total),
                        total.percentSpent().orElse(null),
                        total.comment()));
    }

    private static PartnershipEntry entry(Monitoring.Line line) {
        Figures figures = line.figures();
        return new PartnershipEntry(
                line.partnership().code(),
                line.partnership().name(),
                figures.allocation(),
                figures.carryForward(),
                figures.total(),
                figures.planned(),
                figures.remainder(),
                figures.percentAllocated().orElse(null),
                spend(figures),
                figures.percentSpent().orElse(null),
                figures.comment());
    }

    private static Map<String, @Nullable BigDecimal> spend(Figures figures) {
        Map<String, @Nullable BigDecimal> spend = new TreeMap<>();
        figures.upTo()
                .upToThis()
                .forEach(quarter ->
                        spend.put(quarter.name(), figures.spend(quarter).orElse(null)));
        return spend;
    }
}

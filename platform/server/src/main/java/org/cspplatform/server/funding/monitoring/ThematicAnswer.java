package org.cspplatform.server.funding.monitoring;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.tenancy.Partnership;

/** The thematic analysis as the API gives it. */
@Introspected
record ThematicAnswer(
        String region, FinancialYear year, int ofPartnerships, List<ThemeEntry> themes, BigDecimal totalPlanned) {

    /**
     * One theme.
     *
     * @param partnerships codes of those that plan to spend on it
     * @param summary the same in words
     */
    @Introspected
    record ThemeEntry(
            String theme, int partnershipsFunding, List<String> partnerships, BigDecimal planned, String summary) {}

    static ThematicAnswer of(ThematicAnalysis analysis) {
        return new ThematicAnswer(
                analysis.region().code(),
                analysis.year(),
                analysis.partnerships(),
                analysis.lines().stream()
                        .map(line -> new ThemeEntry(
                                line.theme(),
                                line.funding().size(),
                                line.funding().stream().map(Partnership::code).toList(),
                                line.planned(),
                                analysis.inWords(line)))
                        .toList(),
                analysis.total());
    }
}

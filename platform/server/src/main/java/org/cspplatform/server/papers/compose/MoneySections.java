package org.cspplatform.server.papers.compose;

import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.funding.fund.Fund;
import org.cspplatform.server.funding.fund.ReleasedFund;
import org.cspplatform.server.funding.monitoring.Monitoring;
import org.cspplatform.server.funding.monitoring.MonitoringTables;
import org.cspplatform.server.funding.monitoring.SpendChart;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Picture;
import org.cspplatform.server.tenancy.Region;

/** The money of a region as sentences, tables and a chart. Money is nobody's personal data: nothing of it is withheld. */
@Singleton
final class MoneySections {
    private final MonitoringTables tables;
    private final ReleasedFund fund;
    private final Drawn drawn;

    MoneySections(MonitoringTables tables, ReleasedFund fund, Drawn drawn) {
        this.tables = tables;
        this.fund = fund;
        this.drawn = drawn;
    }

    List<Block> blocks(Region region, Section.Money section) {
        return switch (section.table()) {
            case ALLOCATIONS -> AllocationSection.blocks(monitoring(region, section));
            case SPEND -> spend(monitoring(region, section));
            case THEMES -> ThemeSection.blocks(tables.thematicAnalysis(region, section.year()));
            case FUND -> FundSection.blocks(fund.of(region, section.year()));
            case CHECKS -> checks(region, section);
        };
    }

    private List<Block> spend(Monitoring monitoring) {
        Picture chart = drawn.picture(SpendChart.of(monitoring));
        return SpendSection.blocks(monitoring, chart);
    }

    private Monitoring monitoring(Region region, Section.Money section) {
        return tables.monitoring(region, section.year(), section.quarter());
    }

    private List<Block> checks(Region region, Section.Money section) {
        Fund ofYear = fund.of(region, section.year());
        return Checks.of(monitoring(region, section), ofYear, tables.thematicAnalysis(region, section.year()))
                .blocks();
    }
}

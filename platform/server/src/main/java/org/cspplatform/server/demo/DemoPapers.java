package org.cspplatform.server.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.monitoring.MonitoringTables;
import org.cspplatform.server.papers.Paper;
import org.cspplatform.server.papers.PaperDesk;
import org.cspplatform.server.papers.compose.PaperTemplate;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** The monitoring paper of the second quarter of 2016-17, drafted from the returns, issued and published; its author is invented. */
@Singleton
final class DemoPapers implements DemoStep {
    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");
    private static final LocalDate MEETING = LocalDate.of(2016, 12, 6);
    private static final String AUTHOR = "Sam Whitlock (demo)";

    private final RegionDirectory regions;
    private final Scopes scopes;
    private final PaperDesk desk;
    private final MonitoringTables tables;

    DemoPapers(RegionDirectory regions, Scopes scopes, PaperDesk desk, MonitoringTables tables) {
        this.regions = regions;
        this.scopes = scopes;
        this.desk = desk;
        this.tables = tables;
    }

    @Override
    public String name() {
        return "paper-2016-17-q2";
    }

    @Override
    public int order() {
        return 90;
    }

    /** Only once the returns are there: what is frozen is frozen. */
    @Override
    public boolean isPossible() {
        return regions.byCode(DemoData.REGION)
                .filter(region -> scopes.ofRegionalOffice(region.id())
                        .call(() -> tables.monitoring(region, YEAR, Quarter.Q2)
                                .total()
                                .spend(Quarter.Q2))
                        .isPresent())
                .isPresent();
    }

    @Override
    public void load() {
        Region region = regions.byCode(DemoData.REGION).orElseThrow();
        scopes.ofRegionalOffice(region.id()).run(() -> publish(region));
    }

    private void publish(Region region) {
        Paper paper = paper(region);
        if (paper.drafting()) {
            String slug = desk.issue(region, paper, AUTHOR);
            desk.publish(region, slug, 1, AUTHOR);
        }
    }

    private Paper paper(Region region) {
        String title = PaperTemplate.MONITORING.title(YEAR, Quarter.Q2);
        Optional<Paper> present = desk.papers(region).stream()
                .filter(paper -> paper.details().title().equals(title))
                .findFirst();
        return present.orElseGet(() -> desk.draft(
                region,
                new PaperDetails(
                        title,
                        PaperTemplate.MONITORING.purpose(),
                        PaperAudience.PUBLIC,
                        MEETING,
                        "7",
                        "",
                        "Head of Policy (demo)"),
                PaperTemplate.MONITORING.sections(YEAR, Quarter.Q2, List.of()),
                AUTHOR));
    }
}

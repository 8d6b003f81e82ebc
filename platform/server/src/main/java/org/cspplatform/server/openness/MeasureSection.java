package org.cspplatform.server.openness;

import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.release.Audience;
import org.cspplatform.server.release.ListedMeasure;
import org.cspplatform.server.release.ReleasedFigures;
import org.cspplatform.server.web.Layout;

/** Measures among what a region published: those released to the public, after disclosure control. */
@Singleton
public class MeasureSection implements PublicSection {
    private final PublicReleases releases;
    private final ReleasedFigures figures;

    MeasureSection(PublicReleases releases, ReleasedFigures figures) {
        this.releases = releases;
        this.figures = figures;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Part> of(PublicRegion region) {
        List<ListedMeasure> measures = figures.list(Audience.PUBLIC, region.id());
        return measures.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "Measures",
                        "How the partnerships do, by quarter. Small figures are left out and others rounded, so that"
                                + " nobody can be singled out.",
                        measures.stream()
                                .map(measure -> new Layout.Link(
                                        measure.title() + " (" + measure.moduleTitle() + ")",
                                        place(region, measure.module(), measure.measure())))
                                .toList()));
    }

    @Override
    public List<Entry> latest(PublicRegion region, int most) {
        return releases.latest(region.id(), most).stream()
                .map(release -> new Entry(
                        release.id(),
                        release.title() + ", " + FinancialYear.of(release.quarter()) + " "
                                + Quarter.of(release.quarter()) + ", " + region.name(),
                        release.number() == 1 ? "First released." : "Restated: " + release.reason(),
                        release.releasedAt(),
                        place(region, release.module(), release.measure())))
                .toList();
    }

    /** Where a measure is over all regions. */
    public static String national(String module, String measure) {
        return "/public/measures/" + module + "/" + measure;
    }

    static String place(PublicRegion region, String module, String measure) {
        return region.place() + "/measures/" + module + "/" + measure;
    }
}

package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.module.Measure;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.jspecify.annotations.Nullable;

/** Released tables for tests of what reads them, written as the platform writes them. */
@Singleton
public final class ReleasedExample {
    private final TableStore store;
    private final Drafts drafts;

    ReleasedExample(TableStore store, Drafts drafts) {
        this.store = store;
        this.drafts = drafts;
    }

    /**
     * Releases a share by quarter: whole and by "place", of each partnership and of the region. Its figures are made up of the
     * quarter's place in the list.
     *
     * @return the table's id, of the last quarter
     */
    public UUID release(
            Audience audience,
            Region region,
            List<Partnership> partnerships,
            String measure,
            List<LocalDate> quarters) {
        for (LocalDate quarter : quarters) {
            store.keepDraft(
                    table(audience, region, partnerships, measure, new ReportedQuarter(quarter), 40), null, null);
            store.release(drafts.of(region.id()), Instant.now(), null, "");
        }
        return region.id();
    }

    static MadeTable table(
            Audience audience,
            Region region,
            List<Partnership> partnerships,
            String measure,
            ReportedQuarter quarter,
            int number) {
        List<MadeCell> cells = new ArrayList<>();
        for (String place : List.of("", "CUSTODY")) {
            int each = place.isEmpty() ? number : number / 2;
            for (Partnership partnership : partnerships) {
                cells.add(cell(partnership.id(), place, each, each * 2));
            }
            cells.add(cell(null, place, each * partnerships.size(), each * 2 * partnerships.size()));
        }
        cells.add(new MadeCell(
                partnerships.getFirst().id(),
                "place",
                "STREET",
                "On the street",
                new Shown.Suppressed(),
                new Shown.Suppressed(),
                new Shown.Suppressed(),
                Set.of()));
        return new MadeTable(
                region.id(),
                audience,
                quarter,
                new MeasureWords(
                        "example",
                        "Example",
                        measure,
                        "Measure " + measure,
                        MeasureKind.SHARE,
                        Measure.Direction.MORE_IS_BETTER,
                        "tests",
                        null,
                        null,
                        new BigDecimal("60"),
                        "What is counted",
                        "Drugs Act 2005",
                        "",
                        1,
                        null,
                        "",
                        false),
                Rules.standard(audience),
                List.of(new ReleasedBreakdown("place", "Place")),
                List.of("Numbers from 1 to 4 are not shown."),
                cells);
    }

    private static MadeCell cell(@Nullable UUID partnership, String place, int part, int of) {
        return new MadeCell(
                partnership,
                place.isEmpty() ? "" : "place",
                place.isEmpty() ? null : place,
                place.isEmpty() ? null : "Custody",
                new Shown.Value(BigDecimal.valueOf(part)),
                new Shown.Value(BigDecimal.valueOf(of)),
                new Shown.Value(new BigDecimal("50.0")),
                Set.of(QualityFlag.PROVISIONAL));
    }
}

package org.cspplatform.server.funding.returns.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ActivityFigures;
import org.cspplatform.server.funding.returns.OutcomeFigures;
import org.cspplatform.server.funding.returns.ReturnEntries;

/** A return of two activities, of which one had spent £5 when it was last heard of. */
final class SheetFixture {
    static final UUID REFUGE = UUID.fromString("0191aaaa-0000-7000-8000-000000000001");
    static final UUID COACHES = UUID.fromString("0191aaaa-0000-7000-8000-000000000002");
    static final UUID PEOPLE_HELPED = UUID.fromString("0191aaaa-0000-7000-8000-000000000003");
    static final ReturnSheet SHEET = filled(ReturnEntries.NONE);

    private SheetFixture() {}

    static ReturnSheet filled(ReturnEntries entries) {
        return new ReturnSheet(
                FinancialYear.parse("2016-17"),
                Quarter.Q2,
                List.of(
                        activity(
                                REFUGE,
                                "Refuge",
                                "0.00",
                                entries,
                                List.of(new OutcomeFigures(
                                        PEOPLE_HELPED,
                                        "People helped",
                                        "people",
                                        new BigDecimal("80.00"),
                                        null,
                                        entries.outcomes().get(PEOPLE_HELPED)))),
                        activity(COACHES, "Coaches", "5.00", entries, List.of())),
                entries.narrative());
    }

    private static ActivityFigures activity(
            UUID id, String name, String previous, ReturnEntries entries, List<OutcomeFigures> outcomes) {
        ReturnEntries.Spend spend = entries.spend().getOrDefault(id, new ReturnEntries.Spend(null, ""));
        return new ActivityFigures(
                id,
                name,
                "Domestic abuse",
                "=cmd|' /C calc'!A0",
                new BigDecimal("20000.00"),
                new BigDecimal(previous),
                spend.amount(),
                spend.fallReason(),
                outcomes);
    }
}

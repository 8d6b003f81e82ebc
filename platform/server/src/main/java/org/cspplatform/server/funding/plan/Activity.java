package org.cspplatform.server.funding.plan;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;

/**
 * Something that a partnership pays for in one financial year.
 *
 * @param plannedSpend pounds for the whole year
 * @param priority the priority of the partnership's or the region's plan that it serves
 * @param withdrawn whether it was taken out of the plan
 */
@Introspected
public record Activity(
        UUID id,
        FinancialYear year,
        String name,
        UUID themeId,
        String theme,
        String provider,
        String purpose,
        BigDecimal plannedSpend,
        String priority,
        List<ExpectedOutcome> outcomes,
        boolean withdrawn,
        long version,
        Instant changedAt,
        String changedBy) {
    public Activity {
        outcomes = List.copyOf(outcomes);
    }

    /** The same with these outcomes. */
    Activity with(List<ExpectedOutcome> expected) {
        return new Activity(
                id,
                year,
                name,
                themeId,
                theme,
                provider,
                purpose,
                plannedSpend,
                priority,
                expected,
                withdrawn,
                version,
                changedAt,
                changedBy);
    }
}

package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/**
 * The money of a quarter's return as last received: its latest submitted version, restated or not.
 *
 * @param firstSubmittedAt when version 1 came, which decides whether the return was late
 * @param submittedAt when this version came
 * @param state where this version stands, never {@link ReturnState#DRAFT}
 */
public record ReceivedFigure(
        UUID partnershipId,
        FinancialYear financialYear,
        Quarter quarter,
        int version,
        Instant firstSubmittedAt,
        Instant submittedAt,
        ReturnState state,
        BigDecimal planned,
        BigDecimal cumulativeSpend) {}

package org.cspplatform.server.funding.monitoring;

import java.math.BigDecimal;
import org.cspplatform.server.funding.Quarter;

/**
 * The money of a return as last received.
 *
 * @param planned what the return says is planned for the year
 * @param cumulativeSpend spent from the beginning of the year to the end of the quarter
 */
public record ReceivedReturn(Quarter quarter, BigDecimal planned, BigDecimal cumulativeSpend) {}

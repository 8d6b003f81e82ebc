package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.time.Instant;
import org.cspplatform.server.funding.Quarter;

/**
 * Money that the regional office released.
 *
 * @param version of the quarter's return that it was released on
 * @param amount negative when it is to be paid back
 */
public record Payment(Quarter quarter, int version, BigDecimal amount, Instant releasedAt, String releasedBy) {}

package org.cspplatform.server.charts;

import java.math.BigDecimal;

/**
 * A line that the figures should reach.
 *
 * @param words for example "Target: 80%"
 */
public record Target(BigDecimal number, String words) {}

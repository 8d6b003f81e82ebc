package org.cspplatform.server.dashboards.fair;

/**
 * One of those compared.
 *
 * @param code of the partnership
 * @param count the released numerator
 * @param volume the released denominator: all records of a share, the population of a rate; above 0
 */
public record Unit(String code, String name, double count, double volume) {}

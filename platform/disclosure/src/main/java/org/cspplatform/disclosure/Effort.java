package org.cspplatform.disclosure;

/**
 * How one attempt searches.
 *
 * @param width how many chains are followed side by side
 * @param eagerness how strongly chains with few sums out of balance are preferred
 * @param seed the order in which sensitive figures are dealt with: 0 the most exposed first, else by chance
 */
record Effort(int width, double eagerness, long seed) {}

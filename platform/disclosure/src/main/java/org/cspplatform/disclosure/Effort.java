package org.cspplatform.disclosure;

/**
 * How one attempt searches.
 *
 * @param nodes how many changes are first tried where no more cells may be suppressed
 * @param wide how many chains are followed side by side where more cells may be suppressed
 * @param eagerness how strongly chains with few sums out of balance are preferred
 * @param seed the order in which sensitive figures are dealt with: 0 the most exposed first, else by chance
 */
record Effort(int nodes, int wide, double eagerness, long seed) {}

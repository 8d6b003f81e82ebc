package org.cspplatform.disclosure.attack;

/**
 * A system of its own within what is known.
 *
 * @param origin the index of each of its unknowns in the knowledge; totals known within a range come after all others
 * @param equations between its unknowns
 * @param box their bounds, narrowed already
 */
record Part(int[] origin, Equations equations, Box box) {}

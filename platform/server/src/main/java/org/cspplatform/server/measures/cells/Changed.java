package org.cspplatform.server.measures.cells;

import java.time.LocalDate;

/**
 * A quarter of a measure that says something else than before.
 *
 * @param signedOff whether the measure is signed off with the quarter's return
 */
record Changed(String measure, LocalDate quarter, boolean signedOff) {}

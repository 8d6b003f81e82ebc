/**
 * Exact figures, kept. Whatever changes records leaves marks in the same transaction; the marks of a partnership and a module are
 * then worked off in one transaction that counts the quarters they concern. A crash undoes it and leaves the marks.
 */
@NullMarked
package org.cspplatform.server.measures.cells;

import org.jspecify.annotations.NullMarked;

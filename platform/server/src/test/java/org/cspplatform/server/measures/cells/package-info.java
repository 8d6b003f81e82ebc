/** Kept figures held against counting everything anew. */
@NullMarked
package org.cspplatform.server.measures.cells;

import org.jspecify.annotations.NullMarked;

/** Rounding of a whole table at once, so that it still adds up. */
@NullMarked
package org.cspplatform.disclosure.rounding;

import org.jspecify.annotations.NullMarked;

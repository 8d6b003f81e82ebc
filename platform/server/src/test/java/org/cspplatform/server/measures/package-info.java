/** Measures held against an independent count of the same records. */
@NullMarked
package org.cspplatform.server.measures;

import org.jspecify.annotations.NullMarked;

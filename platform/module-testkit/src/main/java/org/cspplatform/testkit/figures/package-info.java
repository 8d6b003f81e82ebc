/** Figures of a running service, held against what plain Java counts over the same records. */
@NullMarked
package org.cspplatform.testkit.figures;

import org.jspecify.annotations.NullMarked;

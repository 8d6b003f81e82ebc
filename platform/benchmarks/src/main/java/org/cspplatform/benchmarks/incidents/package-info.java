/** A module whose only purpose is to have many rows imported into it. */
@NullMarked
package org.cspplatform.benchmarks.incidents;

import org.jspecify.annotations.NullMarked;

/** The whole service under load, against the least that the same machine needs for the same work. */
@NullMarked
package org.cspplatform.benchmarks;

import org.jspecify.annotations.NullMarked;

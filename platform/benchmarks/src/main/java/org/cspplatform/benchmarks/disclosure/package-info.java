/** How safe and how sparing disclosure control is on tables made by chance, and how fast on a large one. */
@NullMarked
package org.cspplatform.benchmarks.disclosure;

import org.jspecify.annotations.NullMarked;

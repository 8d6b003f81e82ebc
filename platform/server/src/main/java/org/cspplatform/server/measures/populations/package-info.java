/** How many people live where, by group and year: what rates divide by. The regional office enters it. */
@NullMarked
package org.cspplatform.server.measures.populations;

import org.jspecify.annotations.NullMarked;

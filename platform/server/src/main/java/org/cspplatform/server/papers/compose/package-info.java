/** From sections, as the office composes them, to the blocks of a paper. */
@NullMarked
package org.cspplatform.server.papers.compose;

import org.jspecify.annotations.NullMarked;

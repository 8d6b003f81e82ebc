/** In which state a record is, what may follow, and who may take the step. */
@NullMarked
package org.cspplatform.server.process.states;

import org.jspecify.annotations.NullMarked;

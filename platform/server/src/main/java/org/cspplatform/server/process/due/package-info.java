/** What is due, soon or already: for the people whose work it is. */
@NullMarked
package org.cspplatform.server.process.due;

import org.jspecify.annotations.NullMarked;

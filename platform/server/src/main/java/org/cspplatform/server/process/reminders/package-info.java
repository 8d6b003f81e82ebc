/** A letter a day to those for whom something is due. */
@NullMarked
package org.cspplatform.server.process.reminders;

import org.jspecify.annotations.NullMarked;

/** What a module says about the course of a case: states, deadlines, what is due, reminders. */
@NullMarked
package org.cspplatform.server.process;

import org.jspecify.annotations.NullMarked;

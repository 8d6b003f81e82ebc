package org.cspplatform.server.process.deadlines;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By when one thing must be done about one record. It says nothing that changes with the day on which it is read.
 *
 * @param deadline id of the deadline in the module
 * @param warnOn from when it shows as due soon
 * @param stoppedOn from when the clock stands still without an end
 * @param doneOn when it was done
 */
record DeadlineRow(
        UUID record,
        String deadline,
        LocalDate dueOn,
        LocalDate warnOn,
        @Nullable LocalDate stoppedOn,
        @Nullable LocalDate doneOn) {}

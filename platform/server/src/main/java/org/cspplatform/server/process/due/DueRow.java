package org.cspplatform.server.process.due;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something not done yet, as it is kept.
 *
 * @param id its place in the list
 * @param stoppedOn from when its clock stands still without an end
 */
record DueRow(
        UUID id,
        String module,
        String dataset,
        UUID record,
        String deadline,
        LocalDate dueOn,
        @Nullable LocalDate stoppedOn,
        DueState state) {}

package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.Label;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** A key milestone of an action. */
public record Milestone(
        @Text(max = 200) @Label("Milestone") String what,
        @Label("By") LocalDate by,
        @Bounds(max = "today") @Label("Reached") @Nullable LocalDate reachedOn) {}

package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.Label;
import org.cspplatform.module.Text;

/** A training that a chair or author completed. */
public record Training(
        @Text(max = 150) @Label("Training") String course,
        @Bounds(max = "today") @Label("Completed") LocalDate completedOn) {}

package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.Label;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** What one agency gives to a review. */
public record AgencyPart(
        @Text(max = 100) @Label("Agency") String agency,
        @Label("Kind of agency") AgencyKind kind,
        @Label("Contribution") Contribution contribution,

        @Personal @Text(max = 100) @Label(value = "Author", hint = "Of the individual management review") @Nullable
        String author,

        @Bounds(max = "today") @Label("Asked for") @Nullable LocalDate askedOn,
        @Bounds(max = "today") @Label("Received") @Nullable LocalDate receivedOn) {}

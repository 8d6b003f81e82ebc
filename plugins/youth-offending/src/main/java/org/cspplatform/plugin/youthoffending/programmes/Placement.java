package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;
import org.cspplatform.module.Label;
import org.cspplatform.plugin.youthoffending.children.AccommodationStatus;
import org.jspecify.annotations.Nullable;

/** One of the places where a child lives at a time; a child may live in several. */
public record Placement(
        @Label("Kind") AccommodationStatus kind,

        @Label(value = "Suitable?", hint = "Unknown counts as unsuitable")
        Suitability suitability,

        @Label("Since") @Nullable LocalDate since) {}

package org.cspplatform.server.measures;

import java.time.LocalDate;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.jspecify.annotations.Nullable;

/** What happened to a person. */
@Dataset(id = "happenings", title = "Happenings", one = "happening")
public record Happened(
        @CountsOn @Label("Day") LocalDate day,
        @Label("Person") PersonKey person,
        @Label("Gravity") @Nullable Integer gravity,
        @Label("Proven") boolean proven,
        @Label("Entry") @Nullable Reference<Entered> entry) {}

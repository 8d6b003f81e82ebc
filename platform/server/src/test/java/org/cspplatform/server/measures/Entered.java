package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.jspecify.annotations.Nullable;

/** A record of every type that a measure looks at. */
@Dataset(id = "entries", title = "Entries", one = "entry")
public record Entered(
        @Key @Label("Reference") String reference,
        @CountsOn @Label("Day") LocalDate day,
        @Label("Person") PersonKey person,
        @Label("Colour") @Nullable Colour colour,
        @Label("Agreed") @Nullable Boolean agreed,

        @Label("Points") @Bounds(min = "-1000", max = "1000") @Nullable
        Integer points,

        @Label("Cost") @Nullable BigDecimal cost,
        @Label("Started on") @Nullable LocalDate startedOn,
        @Label("Ended on") @Nullable LocalDate endedOn,
        @Label("Shades") Set<Colour> shades,
        @Dimension @Label("Place") @Nullable String place,
        @Label("Seen at") @Nullable LocalDateTime seenAt,
        @Label("Earlier entry") @Nullable Reference<Entered> earlier) {
    /** A code list. */
    public enum Colour {
        @Label("Red")
        RED,
        @Label("Green")
        GREEN,
        @Label("Blue")
        BLUE
    }
}

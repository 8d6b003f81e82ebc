package org.cspplatform.plugin.alcoholviolence.cautions;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Regime;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;

/** A further offence of somebody who was cautioned. */
@Dataset(
        id = "further-offences",
        title = "Further offences",
        one = "further offence",
        description =
                "One record for each offence that a client is known to have committed after the caution was offered,"
                        + " from the police.",
        regime = Regime.LAW_ENFORCEMENT)
@Keep(years = 6, because = "Local retention schedule (unconfirmed; the police keep their own record)")
public record FurtherOffence(
        @Key @Text(max = 40) @Label("Reference") String reference,
        @Label("Client") PersonKey client,

        @CountsOn @Bounds(min = "2000-01-01", max = "today") @Label("Committed on")
        LocalDate committedOn,

        @SpecialCategory @Label("Violence with injury?") boolean violenceWithInjury,
        @SpecialCategory @Label("Alcohol related?") boolean alcoholRelated,

        @Label(value = "Proven?", hint = "Cautioned or convicted, not only suspected")
        boolean proven) {}

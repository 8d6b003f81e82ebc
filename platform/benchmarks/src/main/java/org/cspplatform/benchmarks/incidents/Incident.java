package org.cspplatform.benchmarks.incidents;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** As many columns, of as many types, as records of the field have. */
@Dataset(id = "incidents", title = "Incidents", one = "incident")
public record Incident(
        @Key @Text(max = 40) @Label("Reference") String reference,
        @Label("Victim") PersonKey victim,
        @Label("Suspect") @Nullable PersonKey suspect,

        @CountsOn @Bounds(min = "2000-01-01", max = "today") @Label("Day of the incident")
        LocalDate occurredOn,

        @Bounds(max = "today") @Label("Day of the report") LocalDate reportedOn,

        @Bounds(max = "today") @Label("Day of the referral") @Nullable
        LocalDate referredOn,

        @Bounds(max = "today") @Label("Closed on") @Nullable LocalDate closedOn,
        @Label("Kind") Kind kind,
        @Label("Second kind") @Nullable Kind secondKind,
        @Label("Place") Place place,
        @Text(max = 100) @Label("Ward") String ward,
        @Text(max = 100) @Label("Premises") @Nullable String premises,

        @Bounds(min = "0", max = "1000") @Decimals(2) @Label("Harm score")
        BigDecimal harm,

        @Bounds(min = "0") @Decimals(2) @Label("Cost in pounds") @Nullable
        BigDecimal cost,

        @Bounds(min = "0", max = "120") @Label("Age of the victim") @Nullable
        Integer age,

        @Bounds(min = "0", max = "50") @Label("Suspects") int suspects,

        @Bounds(min = "0", max = "1440") @Label("Minutes after midnight") @Nullable
        Integer minutes,

        @Label("Did alcohol play a part?") boolean alcohol,
        @Label("Was a weapon used?") boolean weapon,

        @SpecialCategory @Label("Was it a hate crime?") @Nullable
        Boolean hate,

        @Label("Has it happened before?") @Nullable Boolean repeated,

        @Text(max = 60) @Label("Officer in the case") @Nullable
        String officer,

        @Text(max = 60) @Label("Reference of the force") @Nullable
        String force,

        @Personal @LongText(max = 2000) @Label("Note") @Nullable
        String note) {}

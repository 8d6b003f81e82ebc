package org.cspplatform.plugin.youthoffending.children;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Label;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.jspecify.annotations.Nullable;

/** What was so of a child from one day to another: where the child lived, learned, was cared for. */
@Dataset(
        id = "statuses",
        title = "Dated statuses",
        one = "status",
        description =
                "Care, education, accommodation and health of a child, each from one day to another. When it changes,"
                        + " give the old one its last day and add the new one.")
@Keep(years = 15, because = "A child of ten is then 25 (your own retention schedule comes first)")
public record Status(
        @Label("Child") Reference<Child> child,
        @Label("What it is about") StatusKind kind,

        @SpecialCategory @RequiredWhen(field = "kind", is = "CARE") @Label("Care status") @Nullable
        CareStatus care,

        @RequiredWhen(field = "kind", is = "EDUCATION") @Label("Education, training and employment") @Nullable
        EteStatus education,

        @RequiredWhen(field = "kind", is = "ACCOMMODATION") @Label("Accommodation") @Nullable
        AccommodationStatus accommodation,

        @SpecialCategory @RequiredWhen(field = "kind", is = "HEALTH") @Label("Health") @Nullable
        HealthStatus health,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("From")
        LocalDate fromDate,

        @Label(value = "Until", hint = "Leave empty while it is still so") @Nullable
        LocalDate untilDate) {}

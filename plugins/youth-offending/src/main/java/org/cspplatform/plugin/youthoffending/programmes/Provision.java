package org.cspplatform.plugin.youthoffending.programmes;

import java.math.BigDecimal;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.Label;

/** A place of education, training or employment that a child has at a time. */
public record Provision(
        @Label("Kind") EteType kind,

        @Bounds(min = "0", max = "60") @Decimals(1) @Label("Hours offered a week")
        BigDecimal hoursOffered,

        @Bounds(min = "0", max = "60") @Decimals(1) @Label("Hours attended a week")
        BigDecimal hoursAttended,

        @Label("Suitable for this child?") boolean suitable) {}

package org.cspplatform.plugin.dhrlearning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Money;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** A chair or author at work on a review, and what that costs. */
@Dataset(
        id = "allocations",
        title = "Allocations of chairs and authors",
        one = "allocation",
        description = "Who of the region's list chairs or writes which review, and what it costs.")
public record Allocation(
        @Key @Text(max = 40) @Label("Allocation reference") String allocationReference,
        @Label("Review") Reference<Review> review,

        @Label(value = "Chair or author", hint = "The reference in the region's list")
        Reference<ApprovedChair> chair,

        @Label("Role") ProfessionalRole role,

        @CountsOn @Bounds(min = "2011-04-13", max = "today") @Label("Allocated")
        LocalDate allocatedOn,

        @Bounds(max = "today") @Label("Ended") @Nullable LocalDate endedOn,

        @Decimals(1) @Bounds(min = "0", max = "400") @Label("Days agreed")
        BigDecimal daysAgreed,

        @Money @Bounds(min = "0", max = "5000") @Label("Day rate agreed")
        BigDecimal dayRate,

        @Money @Bounds(min = "0") @Label(value = "Paid so far", hint = "All invoices, expenses included") @Nullable
        BigDecimal paid) {
    /** Days by rate, without expenses. */
    @Derived
    @Money
    @Label("Cost agreed")
    public BigDecimal costAgreed() {
        return daysAgreed.multiply(dayRate).setScale(2, RoundingMode.HALF_UP);
    }
}

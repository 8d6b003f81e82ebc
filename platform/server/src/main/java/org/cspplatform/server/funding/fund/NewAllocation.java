package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a partnership is to have. Pounds, exact to the penny; only a carried overspend is negative. */
@Introspected
public record NewAllocation(
        @NotNull(message = "Enter the allocation in pounds")
        @DecimalMin(value = "0", message = "Allocation cannot be negative")
        @DecimalMax(value = "999999999999.99", message = "Allocation is too large")
        @Digits(integer = 12, fraction = 2, message = "Allocation must be exact to the penny")
        BigDecimal allocation,

        @NotNull(message = "Enter the carry forward in pounds, 0 if there is none")
        @DecimalMin(value = "-999999999999.99", message = "Carry forward is too large")
        @DecimalMax(value = "999999999999.99", message = "Carry forward is too large")
        @Digits(integer = 12, fraction = 2, message = "Carry forward must be exact to the penny")
        BigDecimal carryForward,

        @Size(max = 2000, message = "Note must be 2,000 characters or fewer") @Nullable
        String note) {}

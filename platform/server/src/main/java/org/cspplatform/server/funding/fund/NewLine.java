package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the fund to be added or put in place of another.
 *
 * @param amount pounds, exact to the penny
 */
@Introspected
public record NewLine(
        @NotNull(message = "Choose what kind of line it is") LineKind kind,

        @NotBlank(message = "Enter what the line is called")
        @Size(max = 120, message = "Name must be 120 characters or fewer")
        String name,

        @NotNull(message = "Enter an amount in pounds")
        @DecimalMin(value = "0", message = "Amount cannot be negative")
        @DecimalMax(value = "999999999999.99", message = "Amount is too large")
        @Digits(integer = 12, fraction = 2, message = "Amount must be exact to the penny")
        BigDecimal amount,

        @Size(max = 2000, message = "Note must be 2,000 characters or fewer") @Nullable
        String note) {}

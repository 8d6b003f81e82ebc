package org.cspplatform.server.funding.plan;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expected outcome of an activity that is added or changed.
 *
 * @param id of the present outcome that this changes; null for a new one
 */
@Introspected
public record NewOutcome(
        @Nullable UUID id,

        @NotBlank(message = "Enter what the outcome is")
        @Size(max = 400, message = "Outcome must be 400 characters or fewer")
        String description,

        @Size(max = 60, message = "Unit must be 60 characters or fewer") @Nullable
        String unit,

        @NotNull(message = "Enter the target as a number")
        @DecimalMin(value = "0", message = "Target cannot be negative")
        @DecimalMax(value = "999999999999.99", message = "Target is too large")
        @Digits(integer = 12, fraction = 2, message = "Target can have two decimals at most")
        BigDecimal target) {}

package org.cspplatform.server.funding.plan;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity to be added to a plan, or put in place of another.
 *
 * @param themeId from the list that the partnership's region keeps
 * @param plannedSpend pounds for the whole year, exact to the penny
 * @param outcomes all expected outcomes; one that is left out is withdrawn
 */
@Introspected
public record NewActivity(
        @NotBlank(message = "Enter what the activity is called")
        @Size(max = 200, message = "Name must be 200 characters or fewer")
        String name,

        @NotNull(message = "Choose a theme") UUID themeId,

        @Size(max = 200, message = "Provider must be 200 characters or fewer") @Nullable
        String provider,

        @Size(max = 4000, message = "Purpose must be 4,000 characters or fewer") @Nullable
        String purpose,

        @NotNull(message = "Enter the planned spend in pounds")
        @DecimalMin(value = "0", message = "Planned spend cannot be negative")
        @DecimalMax(value = "999999999999.99", message = "Planned spend is too large")
        @Digits(integer = 12, fraction = 2, message = "Planned spend must be exact to the penny")
        BigDecimal plannedSpend,

        @Size(max = 200, message = "Priority must be 200 characters or fewer") @Nullable
        String priority,

        @Valid @Size(max = 20, message = "An activity can have 20 expected outcomes at most") @Nullable
        List<@Valid NewOutcome> outcomes) {

    /** All outcomes given; none when nothing was said. */
    public List<NewOutcome> outcomesGiven() {
        return outcomes == null ? List.of() : outcomes;
    }

    /** The same with these outcomes. */
    NewActivity with(List<NewOutcome> expected) {
        return new NewActivity(name, themeId, provider, purpose, plannedSpend, priority, expected);
    }
}

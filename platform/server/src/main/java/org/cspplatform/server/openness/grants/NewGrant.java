package org.cspplatform.server.openness.grants;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.jspecify.annotations.Nullable;

/** A grant to be entered or corrected. What is still empty can be filled in until the month is published. */
@Introspected
public record NewGrant(
        @NotBlank(message = "Enter a reference, like 2016-17-coventry")
        @Pattern(
                regexp = "([a-z0-9]+(-[a-z0-9]+)*)?",
                message = "The reference must be small letters, digits and single hyphens, like 2016-17-coventry")
        @Size(max = 60, message = "The reference must be 60 characters or fewer")
        String reference,

        LocalDate awardedOn,
        @Nullable UUID partnershipId,

        @NotBlank(message = "Enter who gets the grant")
        @Size(max = 200, message = "The recipient must be 200 characters or fewer")
        String recipient,

        @DecimalMin(value = "0", inclusive = false, message = "The amount must be more than nothing")
        @DecimalMax(value = "999999999999.99", message = "The amount is too large")
        BigDecimal amount,

        @Size(max = 4000, message = "The purpose must be 4,000 characters or fewer")
        String purpose,

        @Size(max = 4000, message = "The conditions must be 4,000 characters or fewer")
        String conditions,

        @Size(max = 4000, message = "The reasons must be 4,000 characters or fewer")
        String reasons) {

    /** The financial year in which it is awarded. */
    public FinancialYear year() {
        return FinancialYear.of(awardedOn);
    }
}

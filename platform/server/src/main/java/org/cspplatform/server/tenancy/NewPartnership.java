package org.cspplatform.server.tenancy;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partnership to be made.
 *
 * @param region code of the region that it belongs to
 * @param from the first day on which it does; today when nothing is said
 */
@Introspected
public record NewPartnership(
        @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @NotBlank(message = "Enter a code")
        String code,

        @NotBlank(message = "Enter the partnership's name")
        @Size(max = 200, message = "Name must be 200 characters or fewer")
        String name,

        @Size(max = 200, message = "Local authority must be 200 characters or fewer") @Nullable
        String localAuthority,

        @Pattern(regexp = "[A-Z][0-9]{8}", message = "ONS code must be a letter and eight digits, like E08000026")
        @Nullable
        String onsCode,

        @NotBlank(message = "Enter the code of the region") String region,
        @Nullable LocalDate from) {}

package org.cspplatform.server.tenancy;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A region to be made.
 *
 * @param parent code of the region that it lies in, when there is one
 */
@Introspected
public record NewRegion(
        @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @NotBlank(message = "Enter a code")
        String code,

        @NotBlank(message = "Enter the region's name")
        @Size(max = 200, message = "Name must be 200 characters or fewer")
        String name,

        @Nullable String parent,

        @Size(max = 200, message = "Local policing body must be 200 characters or fewer") @Nullable
        String localPolicingBody) {}

package org.cspplatform.server.funding.plan;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A theme to be added, or put in place of another. */
@Introspected
public record NewTheme(
        @NotBlank(message = "Enter the theme's name") @Size(max = 120, message = "Name must be 120 characters or fewer")
        String name,

        boolean withdrawn) {}

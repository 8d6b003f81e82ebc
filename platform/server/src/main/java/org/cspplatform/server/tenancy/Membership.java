package org.cspplatform.server.tenancy;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who makes up a partnership, each bounded by dates. */
public final class Membership {
    private Membership() {}

    /**
     * A responsible authority (Crime and Disorder Act 1998 s.5).
     *
     * @param kind council, police, probation, fire-and-rescue or health
     * @param to the first day on which it no longer is one; null while it is
     */
    public record ResponsibleAuthority(
            UUID id,
            String name,
            String kind,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A responsible authority to be added or corrected. */
    @Introspected
    public record NewResponsibleAuthority(
            @NotBlank(message = "Enter the authority's name")
            @Size(max = 200, message = "Name must be 200 characters or fewer")
            String name,

            @NotNull
            @Pattern(
                    regexp = "council|police|probation|fire-and-rescue|health",
                    message = "Kind must be council, police, probation, fire-and-rescue or health")
            String kind,

            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Another body or person's seat at the partnership.
     *
     * @param capacity what it sits there as: "voluntary sector", "chair"
     */
    public record Member(
            UUID id,
            String organisation,
            String capacity,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A member to be added or corrected. */
    @Introspected
    public record NewMember(
            @NotBlank(message = "Enter the organisation")
            @Size(max = 200, message = "Organisation must be 200 characters or fewer")
            String organisation,

            @Size(max = 200, message = "Capacity must be 200 characters or fewer") @Nullable
            String capacity,

            @NotNull LocalDate from,
            @Nullable LocalDate to) {}
}

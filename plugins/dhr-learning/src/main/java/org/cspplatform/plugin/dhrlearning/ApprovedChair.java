package org.cspplatform.plugin.dhrlearning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Items;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Money;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Text;
import org.cspplatform.module.Whose;
import org.jspecify.annotations.Nullable;

/** A chair or author whom the region has approved: a professional who is named in every published report. */
@Dataset(
        id = "chairs",
        title = "Approved chairs and authors",
        one = "chair or author",
        description = "The region's list. Its office keeps it; the partnerships read it and allocate from it.",
        whose = Whose.REGION)
public record ApprovedChair(
        @Key @Text(max = 20) @Label("Reference") String chairReference,

        @Personal @Text(max = 100) @Label(value = "Name", hint = "As it stands in published reports")
        String name,

        @Label("Approved as") Set<ProfessionalRole> roles,
        @Label("Approved from") LocalDate approvedFrom,
        @Label("Approved until") @Nullable LocalDate approvedUntil,

        @Items(one = "training", max = 20) @Label("Training")
        List<Training> training,

        @Label("Experience") Set<Theme> experience,
        @Label("Availability") Availability availability,
        @Label("Available from") @Nullable LocalDate availableFrom,

        @Money @Bounds(min = "0", max = "5000") @Label("Day rate")
        BigDecimal dayRate,

        @LongText(max = 1000) @Label("Conflicts of interest, and other notes") @Nullable
        String note) {
    public ApprovedChair {
        roles = Set.copyOf(roles);
        training = List.copyOf(training);
        experience = Set.copyOf(experience);
    }

    boolean isApprovedOn(LocalDate day) {
        return !day.isBefore(approvedFrom) && (approvedUntil == null || !day.isAfter(approvedUntil));
    }
}

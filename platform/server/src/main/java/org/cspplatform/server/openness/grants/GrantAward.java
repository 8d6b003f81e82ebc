package org.cspplatform.server.openness.grants;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.jspecify.annotations.Nullable;

/**
 * A crime and disorder reduction grant as the region's office has it, published or not.
 *
 * @param reference its short name in addresses, unique in the region: {@code 2016-17-coventry}
 * @param partnershipId the partnership whose allocation it is, if it is one
 * @param recipient the body that gets it; never a person
 * @param conditions on which it is given; "None" where there are none
 * @param reasons why the body considers that it will secure, or contribute to securing, crime and disorder reduction
 */
public record GrantAward(
        UUID id,
        String reference,
        FinancialYear year,
        LocalDate awardedOn,
        @Nullable UUID partnershipId,
        String recipient,
        BigDecimal amount,
        String purpose,
        String conditions,
        String reasons,
        boolean withdrawn,
        long version,
        Instant changedAt,
        String changedBy) {

    /** What SI 2011/3050 asks for and is not there yet: some of "purpose", "conditions", "reasons". */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (purpose.isBlank()) {
            missing.add("purpose");
        }
        if (conditions.isBlank()) {
            missing.add("conditions");
        }
        if (reasons.isBlank()) {
            missing.add("reasons");
        }
        return List.copyOf(missing);
    }

    /** Whether another says the same to the public. */
    boolean saysTheSameAs(PublishedGrant published) {
        return reference.equals(published.reference())
                && awardedOn.equals(published.awardedOn())
                && recipient.equals(published.recipient())
                && amount.compareTo(published.amount()) == 0
                && purpose.equals(published.purpose())
                && conditions.equals(published.conditions())
                && reasons.equals(published.reasons());
    }
}

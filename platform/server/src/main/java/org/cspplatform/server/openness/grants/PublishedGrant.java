package org.cspplatform.server.openness.grants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A grant as an edition of its month gives it to the public. */
record PublishedGrant(
        UUID publicationId,
        UUID grantId,
        String reference,
        LocalDate awardedOn,
        String recipient,
        BigDecimal amount,
        String purpose,
        String conditions,
        String reasons) {}

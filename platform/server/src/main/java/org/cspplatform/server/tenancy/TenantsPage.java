package org.cspplatform.server.tenancy;

import java.util.List;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The operator's page of tenants.
 *
 * @param regions each with its partnerships of today
 * @param partnership what was entered for a new partnership
 * @param errors what is wrong with it
 * @param done what was just made, if anything
 */
public record TenantsPage(
        List<RegionWithPartnerships> regions,
        PartnershipForm partnership,
        List<FieldError> errors,
        @Nullable String done) {
    /** A region and its partnerships. */
    public record RegionWithPartnerships(Region region, List<Partnership> partnerships) {}
}

package org.cspplatform.server.tenancy;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.web.NotFoundException;

/**
 * What the one at work may name in an address. What does not exist and what is not theirs read the same from outside. The
 * database would refuse the rows anyway; this gives the refusal its words.
 */
@Singleton
public final class Reach {
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;

    Reach(PartnershipDirectory partnerships, RegionDirectory regions) {
        this.partnerships = partnerships;
        this.regions = regions;
    }

    /** @throws NotFoundException when there is none, or it lies outside the scope of the work at hand */
    public Partnership partnership(String code) {
        return partnerships
                .byCode(code)
                .filter(partnership -> reaches(Scope.current(), partnership.id()))
                .orElseThrow(() -> new NotFoundException("partnership"));
    }

    /** @throws NotFoundException when there is none, or it lies outside the scope of the work at hand */
    public Region region(String code) {
        Optional<Region> region = regions.byCode(code);
        return region.filter(found -> reachesRegion(Scope.current(), found.id()))
                .orElseThrow(() -> new NotFoundException("region"));
    }

    private static boolean reaches(Scope scope, UUID partnershipId) {
        return switch (scope) {
            case Scope.OfPartnership own -> own.readable().contains(partnershipId);
            case Scope.OfRegionalOffice office -> office.overseen().contains(partnershipId);
            case Scope.OfRegionReader _, Scope.OfOperator _, Scope.Nothing _ -> false;
        };
    }

    private static boolean reachesRegion(Scope scope, UUID regionId) {
        return switch (scope) {
            case Scope.OfPartnership own -> own.regions().contains(regionId);
            case Scope.OfRegionalOffice office -> office.regions().contains(regionId);
            case Scope.OfRegionReader reader -> reader.regions().contains(regionId);
            case Scope.OfOperator _, Scope.Nothing _ -> false;
        };
    }
}

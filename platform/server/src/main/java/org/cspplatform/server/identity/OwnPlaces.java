package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** Under which paths the places of somebody's own partnership and region are. */
@Singleton
public final class OwnPlaces {
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Scopes scopes;

    OwnPlaces(PartnershipDirectory partnerships, RegionDirectory regions, Scopes scopes) {
        this.partnerships = partnerships;
        this.regions = regions;
        this.scopes = scopes;
    }

    /** {@code /partnerships/walsall}; empty for who is of no partnership. */
    public Optional<String> partnership(SignedIn person) {
        return Optional.ofNullable(person.partnershipId())
                .flatMap(partnerships::byId)
                .map(own -> "/partnerships/" + own.code());
    }

    /** {@code /regions/west-midlands}; empty for who is not of a region itself, as its office and its board are. */
    public Optional<String> region(SignedIn person) {
        return Optional.ofNullable(person.regionId()).flatMap(this::region);
    }

    /** The one or the other: where somebody is at home. */
    public Optional<String> home(SignedIn person) {
        return partnership(person).or(() -> region(person));
    }

    /** The region that somebody is of, be it as one of its partnerships. */
    public Optional<String> regionAround(SignedIn person) {
        UUID partnership = person.partnershipId();
        return partnership == null
                ? region(person)
                : scopes.ofPartnership(partnership).regions().stream()
                        .findFirst()
                        .flatMap(this::region);
    }

    private Optional<String> region(UUID id) {
        return regions.byId(id).map(own -> "/regions/" + own.code());
    }
}

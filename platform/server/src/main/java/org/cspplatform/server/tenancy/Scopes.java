package org.cspplatform.server.tenancy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Works out what belongs to a scope, from the directory as it is today. */
@Singleton
public final class Scopes {
    private final DirectoryReader reader;
    private final Clock clock;

    Scopes(DirectoryReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    public Scope.OfPartnership ofPartnership(UUID partnershipId) {
        Directory directory = reader.current();
        LocalDate today = LocalDate.now(clock);
        return new Scope.OfPartnership(
                partnershipId,
                directory.withPredecessors(partnershipId, today),
                directory.regionsOf(partnershipId, today));
    }

    /** The partnerships overseen are those of today and of the past, for their earlier years stay with the region's books. */
    public Scope.OfRegionalOffice ofRegionalOffice(UUID regionId) {
        Directory directory = reader.current();
        List<UUID> tree = directory.withDescendants(regionId);
        List<UUID> overseen = directory.belongings().stream()
                .filter(belonging -> tree.contains(belonging.regionId()))
                .map(Directory.Belonging::partnershipId)
                .distinct()
                .toList();
        return new Scope.OfRegionalOffice(regionId, tree, overseen);
    }

    public Scope.OfRegionReader ofRegionReader(UUID regionId) {
        return new Scope.OfRegionReader(regionId, reader.current().withDescendants(regionId));
    }

    public Scope.OfOperator ofOperator() {
        return new Scope.OfOperator();
    }
}

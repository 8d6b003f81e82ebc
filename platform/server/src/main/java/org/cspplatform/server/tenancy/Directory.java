package org.cspplatform.server.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every region and partnership at one moment. A few hundred names, so a whole copy is kept in memory. */
record Directory(
        Map<UUID, Region> regions,
        Map<UUID, Partnership> partnerships,
        List<Belonging> belongings,
        List<Succession> successions) {

    /** A partnership belongs to a region from a date, until the day before {@code to}. */
    record Belonging(
            UUID partnershipId,
            UUID regionId,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    record Succession(UUID predecessorId, UUID successorId, LocalDate on) {}

    static Directory of(
            List<Region> regions,
            List<Partnership> partnerships,
            List<Belonging> belongings,
            List<Succession> successions) {
        return new Directory(
                regions.stream().collect(Collectors.toUnmodifiableMap(Region::id, Function.identity())),
                partnerships.stream().collect(Collectors.toUnmodifiableMap(Partnership::id, Function.identity())),
                List.copyOf(belongings),
                List.copyOf(successions));
    }

    Optional<Region> region(String code) {
        return regions.values().stream()
                .filter(region -> region.code().equals(code))
                .findFirst();
    }

    Optional<Partnership> partnership(String code) {
        return partnerships.values().stream()
                .filter(partnership -> partnership.code().equals(code))
                .findFirst();
    }

    /** The region and all below it. */
    List<UUID> withDescendants(UUID regionId) {
        List<UUID> found = new ArrayList<>(List.of(regionId));
        for (int next = 0; next < found.size(); next++) {
            UUID parent = found.get(next);
            regions.values().stream()
                    .filter(region -> parent.equals(region.parentId()))
                    .map(Region::id)
                    .filter(id -> !found.contains(id))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The region and all above it. */
    List<UUID> withAncestors(UUID regionId) {
        List<UUID> found = new ArrayList<>();
        Region region = regions.get(regionId);
        while (region != null && !found.contains(region.id())) {
            found.add(region.id());
            UUID parent = region.parentId();
            region = parent == null ? null : regions.get(parent);
        }
        return List.copyOf(found);
    }

    /** Partnerships of a region and of those below it on a day, by name. */
    List<Partnership> inRegion(UUID regionId, LocalDate day) {
        List<UUID> tree = withDescendants(regionId);
        return belongings.stream()
                .filter(belonging -> belonging.on(day) && tree.contains(belonging.regionId()))
                .map(belonging -> partnerships.get(belonging.partnershipId()))
                .sorted(Comparator.comparing(Partnership::name))
                .toList();
    }

    /** The regions that a partnership belongs to on a day: its own and those above. */
    List<UUID> regionsOf(UUID partnershipId, LocalDate day) {
        return belongings.stream()
                .filter(belonging -> belonging.partnershipId().equals(partnershipId) && belonging.on(day))
                .findFirst()
                .map(belonging -> withAncestors(belonging.regionId()))
                .orElse(List.of());
    }

    /** A partnership and all that it succeeded, directly or not, by a day. */
    List<UUID> withPredecessors(UUID partnershipId, LocalDate day) {
        List<UUID> found = new ArrayList<>(List.of(partnershipId));
        for (int next = 0; next < found.size(); next++) {
            UUID successor = found.get(next);
            successions.stream()
                    .filter(succession -> succession.successorId().equals(successor) && !day.isBefore(succession.on()))
                    .map(Succession::predecessorId)
                    .filter(id -> !found.contains(id))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }
}

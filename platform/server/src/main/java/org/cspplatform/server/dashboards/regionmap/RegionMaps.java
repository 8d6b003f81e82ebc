package org.cspplatform.server.dashboards.regionmap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;

/** The maps of regions, and how their own offices change them. */
@Singleton
public class RegionMaps {
    /** Columns and rows are numbered from 0 to this. */
    static final int LAST = 20;

    private final RegionMapStore store;
    private final PartnershipDirectory partnerships;
    private final Clock clock;

    RegionMaps(RegionMapStore store, PartnershipDirectory partnerships, Clock clock) {
        this.store = store;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /** As it is now. */
    public RegionMap of(Region region) {
        List<Partnership> members = partnerships.inRegion(region.id(), LocalDate.now(clock));
        RegionMapStore.Kept kept = store.of(region.id());
        Map<String, HexPlace> chosen = new HashMap<>();
        for (Partnership member : members) {
            HexPlace place = kept.places().get(member.id());
            if (place != null) {
                chosen.put(member.code(), place);
            }
        }
        return new RegionMap(region, kept.version(), members, chosen);
    }

    /** @throws NotFoundException when it is not the region of the office at work: one above looks on */
    static void requireOwn(Region region) {
        if (Scope.current() instanceof Scope.OfRegionalOffice office
                && office.region().equals(region.id())) {
            return;
        }
        throw new NotFoundException("region");
    }

    /**
     * Places every partnership.
     *
     * @param places by code, each from 0 to 20
     * @throws InvalidException naming each partnership without a place, outside the map, or where another lies
     * @throws PreconditionFailedException when somebody changed the map since that version
     */
    void place(RegionMap map, Map<String, HexPlace> places) {
        requireOwn(map.region());
        List<FieldError> errors = new ArrayList<>(broken(map, places));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        Map<UUID, HexPlace> byId = new HashMap<>();
        for (Partnership member : map.members()) {
            byId.put(member.id(), Objects.requireNonNull(places.get(member.code())));
        }
        write(map, byId);
    }

    /** Lets the platform find the places again. */
    void reset(RegionMap map) {
        requireOwn(map.region());
        write(map, Map.of());
    }

    private void write(RegionMap map, Map<UUID, HexPlace> places) {
        if (!store.replace(map.region().id(), map.version(), places, clock.instant())) {
            throw new PreconditionFailedException();
        }
    }

    /** What keeps the places from being the map of these partnerships; fields are named column-CODE and row-CODE. */
    static List<FieldError> broken(RegionMap map, Map<String, HexPlace> places) {
        List<FieldError> errors = new ArrayList<>();
        Map<HexPlace, Partnership> taken = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Partnership member : map.members()) {
            known.add(member.code());
            HexPlace place = places.get(member.code());
            if (place == null) {
                errors.add(new FieldError(
                        "column-" + member.code(), "Enter the column and the row of " + member.shortName()));
                continue;
            }
            outside("column", place.column(), member, errors);
            outside("row", place.row(), member, errors);
            Partnership other = taken.putIfAbsent(place, member);
            if (other != null) {
                errors.add(new FieldError(
                        "column-" + member.code(),
                        "%s is where %s is, in column %d and row %d: each needs a place of its own"
                                .formatted(member.shortName(), other.shortName(), place.column(), place.row())));
            }
        }
        for (String code : places.keySet()) {
            if (!known.contains(code)) {
                errors.add(new FieldError("places", "Your region has no partnership with the code that was sent"));
            }
        }
        return errors;
    }

    private static void outside(String what, int number, Partnership member, List<FieldError> errors) {
        if (number < 0 || number > LAST) {
            errors.add(new FieldError(
                    what + "-" + member.code(),
                    "The %s of %s must be from 0 to %d".formatted(what, member.shortName(), LAST)));
        }
    }
}

package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.FieldError;

/** What somebody can choose from when they invite a person or change a role. */
@Singleton
final class InviteChoices {
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Clock clock;

    InviteChoices(PartnershipDirectory partnerships, RegionDirectory regions, Clock clock) {
        this.partnerships = partnerships;
        this.regions = regions;
        this.clock = clock;
    }

    InvitePage page(SignedIn visitor, InvitePage.Form form, List<FieldError> errors) {
        return visitor.has(Role.OPERATOR)
                ? new InvitePage(form, everyRole(), everyPlace(), errors)
                : new InvitePage(form, RoleNames.choices(Belonging.of(visitor).possibleRoles()), Map.of(), errors);
    }

    /** The roles of where the person belongs. */
    Map<String, String> rolesBeside(Person person) {
        String kind = person.roles().getFirst();
        return RoleNames.choices(everyRole().keySet().stream()
                .filter(role -> kindOf(role).equals(kindOf(kind)))
                .toList());
    }

    private static String kindOf(String role) {
        return role.startsWith("partnership.") ? "partnership" : role.equals(Role.OPERATOR) ? "platform" : "region";
    }

    private static Map<String, String> everyRole() {
        return RoleNames.choices(List.of(
                Role.PARTNERSHIP_LEAD,
                Role.PARTNERSHIP_OFFICER,
                Role.PARTNERSHIP_PROVIDER,
                Role.REGION_OFFICER,
                Role.REGION_ANALYST,
                Role.BOARD_MEMBER,
                Role.OPERATOR));
    }

    private Map<String, String> everyPlace() {
        Map<String, String> places = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        regions.all().stream()
                .flatMap(region -> Stream.concat(
                        Stream.of(Map.entry("region:" + region.code(), region.name())),
                        partnerships.inRegion(region.id(), today).stream()
                                .map(partnership ->
                                        Map.entry("partnership:" + partnership.code(), partnership.name()))))
                .forEach(place -> places.putIfAbsent(place.getKey(), place.getValue()));
        places.put("platform", "The platform itself");
        return places;
    }
}

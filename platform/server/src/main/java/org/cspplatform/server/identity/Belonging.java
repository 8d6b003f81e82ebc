package org.cspplatform.server.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Where an account belongs: to a partnership, to a region or, when to neither, to whoever operates the platform. */
record Belonging(@Nullable UUID partnershipId, @Nullable UUID regionId) {
    static Belonging of(SignedIn person) {
        return new Belonging(person.partnershipId(), person.regionId());
    }

    /** The roles that an account which belongs here may have. */
    List<String> possibleRoles() {
        if (partnershipId != null) {
            return List.of(Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER);
        }
        return regionId != null
                ? List.of(Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER)
                : List.of(Role.OPERATOR);
    }

    /** The role of those who keep the accounts here, of whom one must always be left. */
    String keepersRole() {
        return possibleRoles().getFirst();
    }

    /**
     * @throws ForbiddenException when this person does not keep the accounts that belong here
     * @throws InvalidException when these are not roles that an account here may have
     */
    void requireGrant(SignedIn granting, Collection<String> roles) {
        boolean keeps =
                granting.has(Role.OPERATOR) || (Belonging.of(granting).equals(this) && granting.has(keepersRole()));
        if (!keeps) {
            throw new ForbiddenException("not-your-people", "You can change accounts of your own organisation only.");
        }
        if (roles.isEmpty()) {
            throw new InvalidException("roles", "Select a role");
        }
        if (!possibleRoles().containsAll(roles)) {
            throw new InvalidException(
                    "roles", "Roles here are " + String.join(", ", possibleRoles()) + "; no other can be given");
        }
    }
}

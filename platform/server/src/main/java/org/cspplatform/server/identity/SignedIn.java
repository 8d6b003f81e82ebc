package org.cspplatform.server.identity;

import io.micronaut.security.authentication.Authentication;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who made the request, after the token that was checked.
 *
 * @param accountId whose account
 * @param username what they sign in with
 * @param name what people call them
 * @param roles see {@link Role}
 * @param partnershipId the partnership that the account belongs to, if it does
 * @param regionId the region that it belongs to, if it does
 * @param sessionId the session that the token is of
 */
public record SignedIn(
        UUID accountId,
        String username,
        String name,
        Set<String> roles,
        @Nullable UUID partnershipId,
        @Nullable UUID regionId,
        UUID sessionId) {
    public static final String USERNAME = "preferred_username";
    public static final String NAME = "name";
    public static final String PARTNERSHIP = "partnership";
    public static final String REGION = "region";
    public static final String SESSION = "sid";

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public static SignedIn of(Authentication authentication) {
        return new SignedIn(
                UUID.fromString(authentication.getName()),
                text(authentication, USERNAME),
                text(authentication, NAME),
                Set.copyOf(authentication.getRoles()),
                id(authentication, PARTNERSHIP),
                id(authentication, REGION),
                UUID.fromString(text(authentication, SESSION)));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    private static String text(Authentication authentication, String claim) {
        Object value = authentication.getAttributes().get(claim);
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("The token lacks the claim " + claim);
    }

    private static @Nullable UUID id(Authentication authentication, String claim) {
        return authentication.getAttributes().get(claim) instanceof String text ? UUID.fromString(text) : null;
    }
}

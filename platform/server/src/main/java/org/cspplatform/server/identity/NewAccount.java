package org.cspplatform.server.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to make.
 *
 * @param username what they sign in with; kept in lower case
 * @param name what people call them
 * @param email where links are sent, if anywhere
 * @param roles see {@link Role}
 * @param partnershipId where it belongs, if to a partnership
 * @param regionId where it belongs, if to a region
 */
public record NewAccount(
        String username,
        String name,
        @Nullable String email,
        List<String> roles,
        @Nullable UUID partnershipId,
        @Nullable UUID regionId) {
    public NewAccount {
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewAccount[" + roles + "]";
    }
}

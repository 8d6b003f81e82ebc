package org.cspplatform.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as signing in needs it.
 *
 * @param partnershipId where it belongs, if to a partnership
 * @param regionId where it belongs, if to a region; when to neither, it operates the platform
 * @param passwordHash null until the invitation was taken up
 */
record Account(
        UUID id,
        String username,
        String name,
        List<String> roles,
        @Nullable UUID partnershipId,
        @Nullable UUID regionId,
        @Nullable String passwordHash) {
    static Account of(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                IdentityDatabase.texts(row, "roles"),
                row.getObject("tenant_id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("password_hash"));
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}

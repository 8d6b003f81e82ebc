package org.cspplatform.server.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it and from where. All is null for what the platform does by itself.
 *
 * @param accountId the account that was signed in
 * @param username its name at that time
 * @param tenantId the partnership whose data it is, by default the one the account belongs to
 * @param regionId the region whose data it is, by default the one the account belongs to
 * @param clientAddress the address that the request came from
 * @param requestId the request, as the answer and the service's own log name it
 */
public record AuditOrigin(
        @Nullable UUID accountId,
        @Nullable String username,
        @Nullable UUID tenantId,
        @Nullable UUID regionId,
        @Nullable String clientAddress,
        @Nullable String requestId) {

    /** The platform itself: a job, a migration, the start. */
    public static final AuditOrigin PLATFORM = new AuditOrigin(null, null, null, null, null, null);

    /** As it goes into the log: what a client had a say in is cut down to what an address or an id can be. */
    AuditOrigin inPlainText() {
        return new AuditOrigin(
                accountId,
                PlainText.name(username),
                tenantId,
                regionId,
                PlainText.name(clientAddress),
                PlainText.identifier(requestId));
    }

    /** The same, done by this account. */
    public AuditOrigin by(UUID account, String name) {
        return new AuditOrigin(account, name, tenantId, regionId, clientAddress, requestId);
    }

    /** The same, about the data of this partnership or region. */
    public AuditOrigin in(@Nullable UUID tenant, @Nullable UUID region) {
        return new AuditOrigin(accountId, username, tenant, region, clientAddress, requestId);
    }
}

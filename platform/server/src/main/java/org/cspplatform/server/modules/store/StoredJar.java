package org.cspplatform.server.modules.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A jar that the store keeps, without its content.
 *
 * @param signedBy who signed it, as their certificate says; null when nobody did
 * @param installedBy the operator's account; null when it was dropped into a directory
 * @param installedAt when the store took it
 * @param servedAt when it last came to serve; null while it is tried for the first time
 */
public record StoredJar(
        String sha256,
        String moduleId,
        String version,
        @Nullable String signedBy,
        @Nullable UUID installedBy,
        Instant installedAt,
        @Nullable Instant servedAt) {
    /** Whether it was found good and served. */
    public boolean isAccepted() {
        return servedAt != null;
    }
}

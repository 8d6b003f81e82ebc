package org.cspplatform.server.modules.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all replicas make true of a module.
 *
 * @param desired the jar that serves; null when the module is removed
 * @param wanted the jar that is tried just now
 * @param change raised with each change
 * @param changingBy the replica that changes it; nobody serves it meanwhile
 * @param broughtBy in whose directory the desired jar was dropped; null when it came by page or API
 * @param broughtFile the name of that file
 * @param turnedAway the highest version that the operator removed or rolled back from
 */
public record ModuleLife(
        String moduleId,
        @Nullable String desired,
        @Nullable String wanted,
        long change,
        @Nullable UUID changingBy,
        @Nullable UUID broughtBy,
        @Nullable String broughtFile,
        @Nullable String turnedAway) {}

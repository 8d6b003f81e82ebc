package org.cspplatform.server.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community safety partnership: a tenant.
 *
 * @param code its short name in addresses, for example {@code coventry}
 * @param onsCode nine-character code of its area (Office for National Statistics), when it has one
 */
public record Partnership(
        UUID id,
        String code,
        String name,
        String localAuthority,
        @Nullable String onsCode) {
    /** The area's short name: the partnership's name without what every partnership's name ends with. */
    public String shortName() {
        return name.replaceFirst(" Community Safety Partnership$", "");
    }
}

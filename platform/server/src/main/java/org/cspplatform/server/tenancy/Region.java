package org.cspplatform.server.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Partnerships that share a fund and a board: a police force area, or a county under it.
 *
 * @param code its short name in addresses, for example {@code west-midlands}
 * @param parentId the region it lies in, when there is one
 * @param localPolicingBody who chairs it and holds the fund
 */
public record Region(
        UUID id, String code, String name, @Nullable UUID parentId, String localPolicingBody) {}

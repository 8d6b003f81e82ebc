package org.cspplatform.server.funding.plan;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * What activities are about, in the words of the region's list: "Domestic abuse".
 *
 * @param withdrawn whether it can no longer be chosen; what has it keeps it
 */
@Introspected
public record Theme(UUID id, String name, boolean withdrawn, long version) {}

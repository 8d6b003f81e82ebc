package org.cspplatform.server.openness;

import java.util.UUID;

/**
 * A region as the public knows it.
 *
 * @param localPolicingBody who publishes; empty where the directory does not say
 */
public record PublicRegion(UUID id, String code, String name, String localPolicingBody) {
    /** Whose figures they are. */
    public String publisher() {
        return localPolicingBody.isEmpty() ? name : localPolicingBody;
    }

    /** Where its public pages begin. */
    public String place() {
        return "/public/" + code;
    }
}

package org.cspplatform.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

/** Versions of things as HTTP entity tags (RFC 9110 section 8.8.3). */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change through only when it is a change of the present version.
     *
     * @throws PreconditionRequiredException when the request names no version
     * @throws PreconditionFailedException when it names another
     */
    public static void require(HttpRequest<?> request, long version) {
        String named = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (named == null) {
            throw new PreconditionRequiredException();
        }
        if (!named.equals("*") && !named.equals(of(version))) {
            throw new PreconditionFailedException();
        }
    }
}

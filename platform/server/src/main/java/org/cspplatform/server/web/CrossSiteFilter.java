package org.cspplatform.server.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a changing request that another site's page made in the visitor's browser. Browsers say where a request comes from
 * (Fetch Metadata, else Origin); what says neither is no browser and carries no cookie of a victim. Together with
 * SameSite cookies this needs no token in each form.
 */
@ServerFilter("/**")
final class CrossSiteFilter implements Ordered {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @RequestFilter
    void refuseForeign(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            throw new ForbiddenException(
                    "cross-site", "This request came from another website, so it was not carried out.");
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    private static boolean isForeign(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin != null && !sameHost(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}

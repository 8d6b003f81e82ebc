package org.cspplatform.server.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;

/**
 * Refuses bodies that are too large before anything of them is read, except where a route asks for large ones. What does not
 * say how large it is is cut off by the limits of the server.
 */
@ServerFilter("/**")
final class BodySizeFilter implements Ordered {
    private static final long MOST_MEGABYTES = 21;

    @RequestFilter
    void refuseLarge(HttpRequest<?> request) {
        boolean meant = RouteAttributes.getRouteMatch(request)
                .filter(match -> match.getAnnotationMetadata().hasAnnotation(LargeBody.class))
                .isPresent();
        if (!meant && request.getContentLength() > MOST_MEGABYTES << 20) {
            throw new TooLargeException("At most " + MOST_MEGABYTES + " MB can be sent here.");
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}

package org.cspplatform.server.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a person who is signed in why there is nothing for a request. The rules of security run before and know only that no route
 * allows it, which reads as if a role were missing.
 */
@Singleton
final class NoSuchRoute {
    private final BeanProvider<Router> router;
    private final ErrorAnswer answer;

    NoSuchRoute(BeanProvider<Router> router, ErrorAnswer answer) {
        this.router = router;
        this.answer = answer;
    }

    /** Empty when there is a route, so that something else is amiss. */
    Optional<MutableHttpResponse<?>> explain(HttpRequest<?> request) {
        if (RouteAttributes.getRouteMatch(request).isPresent()) {
            return Optional.empty();
        }
        List<UriRouteMatch<Object, Object>> there =
                router.get().findAny(request.getPath(), request).toList();
        if (there.isEmpty()) {
            return Optional.of(written(
                    request, HttpResponse.status(HttpStatus.NOT_FOUND), "not-found", NotFoundException.NOTHING));
        }
        List<UriRouteMatch<Object, Object>> ofMethod = there.stream()
                .filter(route -> route.getRouteInfo().getHttpMethodName().equals(request.getMethodName()))
                .toList();
        if (ofMethod.isEmpty()) {
            String methods = there.stream()
                    .map(route -> route.getRouteInfo().getHttpMethodName())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Optional.of(written(
                    request,
                    HttpResponse.status(HttpStatus.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, methods),
                    "method-not-allowed",
                    "This address does not take that method."));
        }
        MediaType sent = request.getContentType().orElse(null);
        if (ofMethod.stream().noneMatch(route -> route.getRouteInfo().doesConsume(sent))) {
            String types = ofMethod.stream()
                    .flatMap(route -> route.getRouteInfo().getConsumes().stream())
                    .map(MediaType::getName)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return Optional.of(written(
                    request,
                    HttpResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
                    "unsupported-media-type",
                    "Send it as " + types + "."));
        }
        return Optional.of(written(
                request,
                HttpResponse.status(HttpStatus.NOT_ACCEPTABLE),
                "not-acceptable",
                "This address cannot be had in the format that was asked for."));
    }

    private MutableHttpResponse<?> written(
            HttpRequest<?> request, MutableHttpResponse<Object> response, String code, String words) {
        return answer.write(response, request, code, words, List.of());
    }
}

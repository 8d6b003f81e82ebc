package org.cspplatform.server.audit;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriMatchVariable;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteMatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@link Audited} says of a route. */
record AuditedRoute(AuditAction action, String subject, List<String> id, String partnership) {

    /** Empty for a route that is not audited. */
    static Optional<AuditedRoute> of(RouteMatch<?> match) {
        return match.getAnnotationMetadata().findAnnotation(Audited.class).map(annotation -> of(annotation, match));
    }

    private static AuditedRoute of(AnnotationValue<Audited> annotation, RouteMatch<?> match) {
        List<String> named = List.of(annotation.stringValues("id"));
        return new AuditedRoute(
                annotation.getRequiredValue("action", AuditAction.class),
                annotation.getRequiredValue("subject", String.class),
                named.isEmpty() ? pathVariables(match) : named,
                annotation.stringValue("partnership").orElse(""));
    }

    private static List<String> pathVariables(RouteMatch<?> match) {
        if (match instanceof UriRouteMatch<?, ?> byUri) {
            return byUri.getRouteInfo().getUriMatchTemplate().getVariables().stream()
                    .filter(variable -> !variable.isQuery())
                    .map(UriMatchVariable::getName)
                    .toList();
        }
        return List.of();
    }

    /** The entry that announces a change. */
    AuditEntry announcement(RouteMatch<?> match) {
        return AuditEntry.of(action, subject, idOf(match)).outcome(AuditOutcome.BEGUN);
    }

    /** The entry that says what came of it. */
    AuditEntry result(RouteMatch<?> match, HttpResponse<?> response) {
        String id = idOf(match);
        if (action == AuditAction.CREATE) {
            String created = response.getHeaders().get(HttpHeaders.LOCATION);
            id = created == null
                    ? id
                    : join(id, created.replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
        }
        return AuditEntry.of(action, subject, id).outcome(AuditOutcome.ofStatus(response.code()));
    }

    private @Nullable String idOf(RouteMatch<?> match) {
        String joined = id.stream()
                .map(name -> match.getVariableValues().get(name))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("/"));
        return joined.isEmpty() ? null : joined;
    }

    private static String join(@Nullable String path, String last) {
        return path == null || path.equals(last) ? last : path + "/" + last;
    }

    /** The code of the partnership that the path names, if the route says where. */
    Optional<String> partnershipOf(RouteMatch<?> match) {
        return Optional.ofNullable(match.getVariableValues().get(partnership)).map(Object::toString);
    }
}

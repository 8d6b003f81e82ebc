package org.cspplatform.server.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;

/** Logs the requests to routes that bear {@link Audited}. */
@Singleton
final class AuditedRequests {

    private static final String LOGGED = "csp.audit.logged";
    private static final String REQUEST_ID = "X-Request-Id";

    private final AuditLog log;
    private final AuditOrigins origins;
    private final PartnershipDirectory partnerships;
    private final ExecutorService executor;
    private final Map<RouteInfo<?>, Optional<AuditedRoute>> routes = new ConcurrentHashMap<>();

    AuditedRequests(
            AuditLog log,
            AuditOrigins origins,
            PartnershipDirectory partnerships,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.log = log;
        this.origins = origins;
        this.partnerships = partnerships;
        this.executor = executor;
    }

    /** Complete, with the same request, when it may be carried out. */
    CompletionStage<HttpRequest<?>> asked(HttpRequest<?> request) {
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        AuditedRoute route = match == null ? null : routeOf(match).orElse(null);
        if (match == null || route == null || route.action().onlyLooks()) {
            return CompletableFuture.completedFuture(request);
        }
        return log.submit(route.announcement(match).from(origins.of(request))).thenApplyAsync(_ -> request, executor);
    }

    /** Complete, with the same answer, when that may leave. */
    CompletionStage<MutableHttpResponse<?>> answered(HttpRequest<?> request, MutableHttpResponse<?> response) {
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        AuditedRoute route = match == null ? null : routeOf(match).orElse(null);
        if (match == null || route == null || request.getAttribute(LOGGED).isPresent()) {
            return CompletableFuture.completedFuture(response);
        }
        AuditOrigin origin = origins.of(request);
        if (origin.accountId() == null) {
            return CompletableFuture.completedFuture(response);
        }
        // An answer that says that the log failed comes past here again.
        request.setAttribute(LOGGED, true);
        response.header(REQUEST_ID, origin.requestId());
        AuditEntry entry = route.result(match, response).from(placed(origin, route, match, response));
        return log.submit(entry).thenApply(_ -> response);
    }

    private Optional<AuditedRoute> routeOf(RouteMatch<?> match) {
        return routes.computeIfAbsent(match.getRouteInfo(), _ -> AuditedRoute.of(match));
    }

    private AuditOrigin placed(
            AuditOrigin origin, AuditedRoute route, RouteMatch<?> match, MutableHttpResponse<?> response) {
        // Only what was found is looked up: its code is known, so that this never waits for the database.
        if (origin.tenantId() != null || AuditOutcome.ofStatus(response.code()) != AuditOutcome.DONE) {
            return origin;
        }
        UUID tenant = route.partnershipOf(match)
                .flatMap(partnerships::byCode)
                .map(Partnership::id)
                .orElse(null);
        return tenant == null ? origin : origin.in(tenant, origin.regionId());
    }
}

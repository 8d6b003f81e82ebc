package org.cspplatform.server.audit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.concurrent.CompletionStage;

/**
 * Has a change on disk as announced before it is made: were it logged only afterwards, a crash in between would leave a
 * change that the log knows nothing of. After the sign-in and the role were checked.
 */
@ServerFilter("/**")
final class AnnouncementFilter implements Ordered {

    private final AuditedRequests requests;

    AnnouncementFilter(AuditedRequests requests) {
        this.requests = requests;
    }

    @RequestFilter
    CompletionStage<HttpRequest<?>> announce(HttpRequest<?> request) {
        return requests.asked(request);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.before();
    }
}

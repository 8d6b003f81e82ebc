package org.cspplatform.server.audit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.concurrent.CompletionStage;

/** Holds back the answer of an audited route until its entry is on disk. Outermost, so that refusals pass it too. */
@ServerFilter("/**")
final class AuditFilter implements Ordered {

    private final AuditedRequests requests;

    AuditFilter(AuditedRequests requests) {
        this.requests = requests;
    }

    @ResponseFilter
    CompletionStage<MutableHttpResponse<?>> holdBack(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return requests.answered(request, response);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}

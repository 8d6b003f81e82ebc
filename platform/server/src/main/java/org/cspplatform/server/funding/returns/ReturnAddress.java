package org.cspplatform.server.funding.returns;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.LongConsumer;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.web.ETags;

/** From the address of a request to the return that it means, and back to an answer. */
@Singleton
class ReturnAddress {
    private final Reach reach;
    private final ReturnReader reader;

    ReturnAddress(Reach reach, ReturnReader reader) {
        this.reach = reach;
        this.reader = reader;
    }

    Partnership partnership(String code) {
        return reach.partnership(code);
    }

    ReturnKey key(String code, FinancialYear year, Quarter quarter) {
        return new ReturnKey(reach.partnership(code).id(), year, quarter);
    }

    /** The return as it is now, with its entity tag. */
    MutableHttpResponse<ReturnAnswer> answer(String code, ReturnKey key) {
        ReturnAnswer answer = ReturnAnswer.of(code, reader.read(key));
        return HttpResponse.ok(answer).header("ETag", ETags.of(answer.revision()));
    }

    /** A change must name the revision that it changes. */
    static LongConsumer revision(HttpRequest<?> request) {
        return present -> ETags.require(request, present);
    }

    /** It may, where repeating the request does no harm. */
    static LongConsumer revisionIfNamed(HttpRequest<?> request) {
        return present -> {
            if (request.getHeaders().contains("If-Match")) {
                ETags.require(request, present);
            }
        };
    }
}

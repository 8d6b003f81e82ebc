package org.cspplatform.server.openness;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.cspplatform.server.web.TooManyRequestsException;

/**
 * Lets one address ask the public pages only so often a minute, so that nobody alone can keep others, and those who are signed
 * in, from being served. Counted by this replica alone; the addresses are forgotten each minute.
 */
@ServerFilter("/public/**")
final class RateBound implements Ordered {
    private static final int MOST_ADDRESSES = 20_000;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final HttpClientAddressResolver addresses;
    private final Clock clock;
    private final int most;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    RateBound(
            HttpClientAddressResolver addresses,
            Clock clock,
            @Value("${csp.public.requests-per-minute:600}") int most) {
        this.addresses = addresses;
        this.clock = clock;
        this.most = most;
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        String address = addresses.resolve(request);
        long now = clock.millis();
        if (!admits(address == null ? "" : address, now / MINUTE)) {
            Duration rest = Duration.ofMillis(MINUTE - now % MINUTE);
            throw new TooManyRequestsException(
                    "too-many-requests",
                    "You asked more than " + most + " times in a minute. Wait a minute, or take a whole table as CSV.",
                    rest.plusSeconds(1));
        }
    }

    private synchronized boolean admits(String address, long thisMinute) {
        if (thisMinute != minute || asked.size() >= MOST_ADDRESSES) {
            asked.clear();
            minute = thisMinute;
        }
        return asked.merge(address, 1, Integer::sum) <= most;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}

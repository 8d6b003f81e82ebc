package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cspplatform.server.web.TooManyRequestsException;
import org.junit.jupiter.api.Test;

/** One address cannot ask without end. */
final class RateBoundTest {
    private Instant now = Instant.parse("2016-07-01T10:00:00Z");

    @Test
    void anAddressIsRefusedUntilTheMinuteIsOverAndAnotherIsNot() {
        RateBound bound = new RateBound(request -> request.getHeaders().get("From"), new Moving(), 3);
        for (int request = 0; request < 3; request++) {
            bound.count(from("192.0.2.1"));
        }
        assertThatThrownBy(() -> bound.count(from("192.0.2.1"))).isInstanceOf(TooManyRequestsException.class);
        assertThatCode(() -> bound.count(from("192.0.2.2"))).doesNotThrowAnyException();
        now = now.plus(Duration.ofMinutes(1));
        assertThatCode(() -> bound.count(from("192.0.2.1"))).doesNotThrowAnyException();
    }

    private static HttpRequest<?> from(String address) {
        return HttpRequest.GET("/public").header("From", address);
    }

    private final class Moving extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

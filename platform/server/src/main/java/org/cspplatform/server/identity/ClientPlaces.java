package org.cspplatform.server.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;

/** Finds out where a request comes from. */
@Singleton
final class ClientPlaces {
    static final String DEVICE_COOKIE = "csp_device";

    private final HttpClientAddressResolver addresses;

    ClientPlaces(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    ClientPlace of(HttpRequest<?> request) {
        String address = addresses.resolve(request);
        return new ClientPlace(
                address == null ? "unknown" : address,
                request.getCookies()
                        .findCookie(DEVICE_COOKIE)
                        .map(Cookie::getValue)
                        .orElse(null));
    }
}

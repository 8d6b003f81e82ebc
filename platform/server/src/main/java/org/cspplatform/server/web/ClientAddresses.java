package org.cspplatform.server.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/**
 * Where a request comes from. Anybody can write anything into X-Forwarded-For, so of it only as many entries are believed as
 * there are proxies of the operator's own in front, {@code csp.trusted-proxies}, each of which appends the address it saw.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
final class ClientAddresses implements HttpClientAddressResolver {
    private final int trustedProxies;

    ClientAddresses(@Value("${csp.trusted-proxies:0}") int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    @Override
    public String resolve(@SuppressWarnings("rawtypes") HttpRequest request) {
        HttpRequest<?> asked = request;
        List<String> forwarded = asked.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        return trustedProxies == 0 || forwarded.size() < trustedProxies
                ? asked.getRemoteAddress().getAddress().getHostAddress()
                : forwarded.get(forwarded.size() - trustedProxies);
    }
}

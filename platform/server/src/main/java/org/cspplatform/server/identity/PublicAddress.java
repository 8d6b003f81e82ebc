package org.cspplatform.server.identity;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach the service: {@code csp.public-url}. Never taken from a request: whoever asks for a link in somebody
 * else's name could send that person to another site with it.
 */
@Singleton
public final class PublicAddress {
    private final @Nullable String configured;
    private final BeanProvider<EmbeddedServer> server;

    PublicAddress(@Nullable @Value("${csp.public-url}") String configured, BeanProvider<EmbeddedServer> server) {
        this.configured = configured;
        this.server = server;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        String base = configured == null ? server.get().getURL().toString() : configured;
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}

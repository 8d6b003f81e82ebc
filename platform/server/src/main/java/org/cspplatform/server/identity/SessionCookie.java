package org.cspplatform.server.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts a person's token into their browser, out of the reach of scripts and of other sites. */
@Singleton
final class SessionCookie {
    static final String NAME = "csp_session";
    private static final Duration DEVICE_LIFE = Duration.ofDays(90);

    private final AccessTokens tokens;
    private final SessionLimits limits;
    private final boolean behindTls;

    SessionCookie(AccessTokens tokens, SessionLimits limits, @Nullable @Value("${csp.public-url}") String publicUrl) {
        this.tokens = tokens;
        this.limits = limits;
        this.behindTls = publicUrl != null && publicUrl.startsWith("https:");
    }

    void set(HttpRequest<?> request, MutableHttpResponse<?> response, OpenedSession session, Account account) {
        // No age: the browser forgets it when it is closed, the token in it ends by itself.
        response.cookie(cookie(
                request, NAME, tokens.issue(session, account, limits.pageIdle()).token(), "/"));
    }

    /** Marks the browser as one in which its owner has signed in. The mark lets nobody in. */
    void setDevice(HttpRequest<?> request, MutableHttpResponse<?> response, String device) {
        response.cookie(
                cookie(request, ClientPlaces.DEVICE_COOKIE, device, "/sign-in").maxAge(DEVICE_LIFE.toSeconds()));
    }

    void clear(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.cookie(cookie(request, NAME, "", "/").maxAge(0));
    }

    private Cookie cookie(HttpRequest<?> request, String name, String value, String path) {
        return Cookie.of(name, value)
                .path(path)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(behindTls || request.isSecure());
    }
}

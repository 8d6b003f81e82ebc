package org.cspplatform.server.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a browser in use a new token now and then, so that only an idle one has to sign in again. */
@ServerFilter("/**")
final class SessionSlider {
    private static final Logger LOG = LoggerFactory.getLogger(SessionSlider.class);

    /** A token younger than this is left alone: most requests then need no look at the session. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Accounts accounts;
    private final SessionCookie cookie;
    private final ExecutorService blocking;

    SessionSlider(
            Sessions sessions,
            Accounts accounts,
            SessionCookie cookie,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookie = cookie;
        this.blocking = blocking;
    }

    @ResponseFilter
    CompletionStage<MutableHttpResponse<?>> slide(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<Authentication> person = request.getUserPrincipal(Authentication.class);
        if (person.isEmpty() || !isDue(request, response, person.get())) {
            return CompletableFuture.completedFuture(response);
        }
        return CompletableFuture.supplyAsync(() -> renewed(request, response, SignedIn.of(person.get())), blocking);
    }

    private static boolean isDue(HttpRequest<?> request, MutableHttpResponse<?> response, Authentication person) {
        return !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                && response.getCookie(SessionCookie.NAME).isEmpty()
                && !isForEverybody(response)
                && person.getAttributes().get("iat") instanceof Date issued
                && issued.toInstant().plus(YOUNG).isBefore(Instant.now());
    }

    /** A cache between here and the browser may keep such an answer, and would hand this person's cookie to the next. */
    private static boolean isForEverybody(MutableHttpResponse<?> response) {
        String caching = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
        return caching != null && caching.startsWith("public");
    }

    private MutableHttpResponse<?> renewed(HttpRequest<?> request, MutableHttpResponse<?> response, SignedIn person) {
        try {
            Optional<OpenedSession> session = sessions.touch(person.sessionId());
            Optional<Account> account = accounts.withId(person.accountId());
            if (session.isPresent() && account.isPresent()) {
                cookie.set(request, response, session.get(), account.get());
            }
        } catch (RuntimeException unreachable) {
            // The answer is good; the browser keeps its token and the next request tries again.
            LOG.warn("A session could not be prolonged: {}", unreachable.getMessage());
        }
        return response;
    }
}

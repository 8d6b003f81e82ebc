package org.cspplatform.server.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Signing in and out in a browser. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class SignInPages {
    private static final int LONGEST_INPUT = 200;

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientPlaces places;
    private final AuditLog audit;

    SignInPages(SignIn signIn, Sessions sessions, SessionCookie cookie, ClientPlaces places, AuditLog audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.places = places;
        this.audit = audit;
    }

    @Get("/sign-in")
    HttpResponse<?> page(@QueryValue @Nullable String to, @QueryValue @Nullable String notice) {
        return HttpResponse.ok(Pages.view("identity/signIn", new SignInPage("", orHome(to), words(notice), List.of())));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body SignInPage.Form form) {
        String username = form.username() == null ? "" : form.username();
        String password = form.password() == null ? "" : form.password();
        List<FieldError> missing = missing(username, password);
        if (!missing.isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, username, form.to(), missing);
        }
        ClientPlace place = withDevice(places.of(request));
        return switch (signIn.attempt(username, password, Sessions.Kind.PAGE, place)) {
            case SignIn.Outcome.Welcome(Account account, OpenedSession session) ->
                welcome(request, form.to(), place, session, account);
            case SignIn.Outcome.Refused() ->
                again(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        username,
                        form.to(),
                        List.of(new FieldError("username", SignInWords.WRONG)));
            case SignIn.Outcome.Wait(Duration wait) ->
                again(
                                HttpStatus.TOO_MANY_REQUESTS,
                                username,
                                form.to(),
                                List.of(new FieldError("username", SignInWords.tooManyText(wait))))
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        };
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request, @Nullable SignedIn person) {
        if (person != null) {
            audit.record(AuditEntry.of(AuditAction.SIGN_OUT, "session", person.sessionId()));
            sessions.end(person.sessionId());
        }
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create("/sign-in?notice=signed-out"));
        cookie.clear(request, response);
        return response;
    }

    private HttpResponse<?> welcome(
            HttpRequest<?> request, @Nullable String to, ClientPlace place, OpenedSession session, Account account) {
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(orHome(to)));
        cookie.set(request, response, session, account);
        cookie.setDevice(request, response, String.valueOf(place.device()));
        return response;
    }

    private static MutableHttpResponse<?> again(
            HttpStatus status, String username, @Nullable String to, List<FieldError> errors) {
        return HttpResponse.status(status)
                .body(Pages.view("identity/signIn", new SignInPage(username, orHome(to), null, errors)));
    }

    private static List<FieldError> missing(String username, String password) {
        List<FieldError> errors = new ArrayList<>();
        if (username.isBlank() || username.length() > LONGEST_INPUT) {
            errors.add(new FieldError("username", "Enter your username"));
        }
        if (password.isEmpty() || password.length() > LONGEST_INPUT) {
            errors.add(new FieldError("password", "Enter your password"));
        }
        return errors;
    }

    private static ClientPlace withDevice(ClientPlace place) {
        return place.device() == null ? new ClientPlace(place.address(), Secrets.make()) : place;
    }

    /** Only places of our own: an address of another site must not be put behind our sign-in page. */
    private static String orHome(@Nullable String to) {
        return to != null && to.matches("/[A-Za-z0-9._~-][A-Za-z0-9._~/?=&%-]*") ? to : "/";
    }

    private static @Nullable String words(@Nullable String notice) {
        return switch (notice) {
            case "signed-out" -> "You have signed out.";
            case "password-chosen" -> "Your password is set. Sign in with it.";
            case null, default -> null;
        };
    }
}

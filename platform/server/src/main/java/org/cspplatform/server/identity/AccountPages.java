package org.cspplatform.server.identity;

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
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.TooManyRequestsException;
import org.jspecify.annotations.Nullable;

/** One's own account in a browser: the password, and where one is signed in. */
@Hidden
@Controller("/account")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class AccountPages {
    private final Passwords passwords;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SessionCookie cookie;
    private final ClientPlaces places;

    AccountPages(Passwords passwords, Sessions sessions, Accounts accounts, SessionCookie cookie, ClientPlaces places) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookie = cookie;
        this.places = places;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "own-account")
    HttpResponse<?> account(SignedIn person, @QueryValue @Nullable String done) {
        String words =
                switch (done) {
                    case "password" -> "Your password has changed. You are signed out everywhere else.";
                    case "ended" -> "That session has ended.";
                    case null, default -> null;
                };
        return page(person, HttpStatus.OK, words, List.of());
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "own-account")
    HttpResponse<?> changePassword(HttpRequest<?> request, SignedIn person, @Body AccountPage.Form form) {
        ClientPlace place = places.of(request);
        try {
            passwords.change(person, orEmpty(form.present()), orEmpty(form.wanted()), place);
        } catch (InvalidException invalid) {
            return page(person, HttpStatus.UNPROCESSABLE_ENTITY, null, invalid.errors());
        } catch (TooManyRequestsException wait) {
            List<FieldError> errors = List.of(new FieldError("present", wait.words()));
            return page(person, HttpStatus.TOO_MANY_REQUESTS, null, errors);
        }
        // Every session has ended, this one too: the browser goes on in a new one.
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create("/account?done=password"));
        OpenedSession session = sessions.open(person.accountId(), Sessions.Kind.PAGE, place)
                .orElseThrow(() -> new NotFoundException("account"));
        accounts.withId(person.accountId()).ifPresent(account -> cookie.set(request, response, session, account));
        return response;
    }

    @Post("/sessions/{id}/end")
    @Consumes(MediaType.ALL)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "own-session")
    HttpResponse<?> end(SignedIn person, UUID id) {
        if (!sessions.endOwn(person.accountId(), id)) {
            throw new NotFoundException("session");
        }
        return HttpResponse.seeOther(URI.create("/account?done=ended"));
    }

    private HttpResponse<?> page(SignedIn person, HttpStatus status, @Nullable String done, List<FieldError> errors) {
        return HttpResponse.status(status)
                .body(Pages.view(
                        "identity/account",
                        new AccountPage(
                                person, sessions.openOf(person.accountId()), person.sessionId(), done, errors)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

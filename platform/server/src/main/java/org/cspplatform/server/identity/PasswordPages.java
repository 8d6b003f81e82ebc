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
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Choosing a password with a link, and asking for one. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class PasswordPages {
    private final Passwords passwords;
    private final ForgottenPasswords forgotten;
    private final ClientPlaces places;

    PasswordPages(Passwords passwords, ForgottenPasswords forgotten, ClientPlaces places) {
        this.passwords = passwords;
        this.forgotten = forgotten;
        this.places = places;
    }

    @Get("/choose-password/{token}")
    HttpResponse<?> choose(String token) {
        return page(token, HttpStatus.OK, List.of());
    }

    @Post("/choose-password/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> chosen(HttpRequest<?> request, String token, @Body PasswordPage.Form form) {
        try {
            passwords.chooseByLink(token, form.password() == null ? "" : form.password(), places.of(request));
            return HttpResponse.seeOther(URI.create("/sign-in?notice=password-chosen"));
        } catch (InvalidException invalid) {
            return page(token, HttpStatus.UNPROCESSABLE_ENTITY, invalid.errors());
        } catch (NotFoundException ended) {
            return page(token, HttpStatus.GONE, List.of());
        }
    }

    @Get("/forgotten-password")
    HttpResponse<?> forgotten(@QueryValue @Nullable String sent) {
        return HttpResponse.ok(Pages.view("identity/forgotten", new ForgottenPasswordPage(sent != null, List.of())));
    }

    @Post("/forgotten-password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Body PasswordPage.Forgotten form) {
        String email = form.email() == null ? "" : form.email().strip();
        if (!Emails.isPlausible(email)) {
            return again(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "Enter an email address in the correct format, like name@example.com");
        }
        Optional<Duration> wait = forgotten.ask(email, places.of(request));
        if (wait.isPresent()) {
            return again(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "Links were asked for too often. Wait a few minutes, then try again.")
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
        }
        return HttpResponse.seeOther(URI.create("/forgotten-password?sent=1"));
    }

    private HttpResponse<?> page(String token, HttpStatus status, List<FieldError> errors) {
        String username = passwords.ownerOf(token).map(Account::username).orElse(null);
        return HttpResponse.status(username == null ? HttpStatus.GONE : status)
                .header("Referrer-Policy", "no-referrer")
                .body(Pages.view("identity/choosePassword", new PasswordPage(token, username, errors)));
    }

    private static MutableHttpResponse<?> again(HttpStatus status, String message) {
        return HttpResponse.status(status)
                .body(Pages.view(
                        "identity/forgotten",
                        new ForgottenPasswordPage(false, List.of(new FieldError("email", message)))));
    }
}

package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.web.NotFoundException;

/** One's own account for programs. */
@Controller("/api/v1/account")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Signing in")
class AccountApi {
    private final Sessions sessions;
    private final Passwords passwords;
    private final ClientPlaces places;

    AccountApi(Sessions sessions, Passwords passwords, ClientPlaces places) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.places = places;
    }

    /**
     * A new password.
     *
     * @param present the one until now
     * @param wanted the one from now on: 12 characters or more
     */
    @Introspected
    record NewPassword(@NotBlank String present, @NotBlank String wanted) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** Who the token says one is. */
    @Get
    SignedIn account(SignedIn person) {
        return person;
    }

    /** Changes the password and ends every session, this one too. */
    @Put("/password")
    @Status(HttpStatus.NO_CONTENT)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "own-account")
    void changePassword(HttpRequest<?> request, SignedIn person, @Body @Valid NewPassword password) {
        passwords.change(person, password.present(), password.wanted(), places.of(request));
    }

    /** Where one is signed in. */
    @Get("/sessions")
    @Audited(action = AuditAction.READ, subject = "own-session")
    List<SeenSession> sessions(SignedIn person) {
        return sessions.openOf(person.accountId());
    }

    /** Ends one of one's own sessions; signs out when it is the token's. */
    @Delete("/sessions/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Audited(action = AuditAction.SIGN_OUT, subject = "own-session")
    void end(SignedIn person, UUID id) {
        if (!sessions.endOwn(person.accountId(), id)) {
            throw new NotFoundException("session");
        }
    }
}

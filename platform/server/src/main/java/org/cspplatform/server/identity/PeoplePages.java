package org.cspplatform.server.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Slice;
import org.cspplatform.server.web.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The accounts that somebody keeps, in a browser. */
@Hidden
@Controller("/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.REGION_OFFICER, Role.OPERATOR})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PeoplePages {
    private final People people;
    private final InviteChoices choices;

    PeoplePages(People people, InviteChoices choices) {
        this.people = people;
        this.choices = choices;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "account")
    HttpResponse<?> list(SignedIn visitor, @QueryValue @Nullable UUID after, @QueryValue @Nullable String done) {
        Slice<Person> found = people.list(after, Slice.DEFAULT_LIMIT);
        return HttpResponse.ok(
                Pages.view("identity/people", new PeoplePage(found, words(done), visitor.has(Role.OPERATOR))));
    }

    @Get("/invite")
    HttpResponse<?> invite(SignedIn visitor) {
        return HttpResponse.ok(Pages.view("identity/invite", choices.page(visitor, InvitePage.Form.EMPTY, List.of())));
    }

    @Post("/invite")
    @Audited(action = AuditAction.CREATE, subject = "account")
    HttpResponse<?> invited(SignedIn visitor, @Body InvitePage.Form form) {
        Person invited;
        try {
            invited = people.invite(visitor, form.entered());
        } catch (InvalidException invalid) {
            return again(visitor, form, invalid.errors());
        } catch (ConflictException taken) {
            return again(visitor, form, List.of(new FieldError("username", taken.words())));
        }
        return linkSent(visitor, invited.id(), "invited");
    }

    @Get("/{id}")
    @Audited(action = AuditAction.READ, subject = "account")
    HttpResponse<?> person(SignedIn visitor, UUID id, @QueryValue @Nullable String done) {
        return page(visitor, id, HttpStatus.OK, words(done), List.of());
    }

    @Post("/{id}/roles")
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "account")
    HttpResponse<?> setRoles(SignedIn visitor, UUID id, @Body PersonPage.Form form) {
        try {
            List<String> roles = form.roles() == null ? List.of() : List.of(form.roles());
            people.setRoles(visitor, id, form.version(), roles);
            return HttpResponse.seeOther(URI.create("/people/" + id + "?done=changed"));
        } catch (InvalidException invalid) {
            return page(visitor, id, HttpStatus.UNPROCESSABLE_ENTITY, null, invalid.errors());
        } catch (ConflictException refused) {
            return page(visitor, id, HttpStatus.CONFLICT, null, List.of(new FieldError("roles", refused.words())));
        }
    }

    @Post("/{id}/link")
    @Consumes(MediaType.ALL)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "account")
    HttpResponse<?> sendLink(SignedIn visitor, UUID id) {
        return linkSent(visitor, id, "sent");
    }

    @Post("/{id}/close")
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "account")
    HttpResponse<?> close(SignedIn visitor, UUID id, @Body PersonPage.Form form) {
        try {
            people.close(visitor, id, form.version());
            return HttpResponse.seeOther(URI.create("/people?done=closed"));
        } catch (ConflictException refused) {
            return page(visitor, id, HttpStatus.CONFLICT, null, List.of(new FieldError("close", refused.words())));
        }
    }

    private HttpResponse<?> linkSent(SignedIn visitor, UUID id, String done) {
        try {
            people.sendLink(visitor, id);
            return HttpResponse.seeOther(URI.create("/people/" + id + "?done=" + done));
        } catch (UnavailableException | ConflictException unsent) {
            return page(
                    visitor,
                    id,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    null,
                    List.of(new FieldError("link", String.valueOf(unsent.getMessage()))));
        }
    }

    private HttpResponse<?> page(
            SignedIn visitor, UUID id, HttpStatus status, @Nullable String done, List<FieldError> errors) {
        Person person = people.get(id);
        boolean own = visitor.accountId().equals(id);
        return HttpResponse.status(status)
                .body(Pages.view(
                        "identity/person", new PersonPage(person, choices.rolesBeside(person), own, done, errors)));
    }

    private HttpResponse<?> again(SignedIn visitor, InvitePage.Form form, List<FieldError> errors) {
        return HttpResponse.unprocessableEntity()
                .body(Pages.view("identity/invite", choices.page(visitor, form, errors)));
    }

    private static @Nullable String words(@Nullable String done) {
        return switch (done) {
            case "invited" -> "The account is there, and the invitation is on its way.";
            case "sent" -> "A new link is on its way. Earlier ones cannot be used any more.";
            case "changed" -> "The role has changed. The person has to sign in again.";
            case "closed" -> "The account is closed.";
            case null, default -> null;
        };
    }
}

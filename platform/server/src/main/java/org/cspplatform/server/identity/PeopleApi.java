package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** The accounts that somebody keeps: of a partnership, of a region, or all. */
@Controller("/api/v1/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.REGION_OFFICER, Role.OPERATOR})
@Tag(name = "People")
class PeopleApi {
    private final People people;

    PeopleApi(People people) {
        this.people = people;
    }

    /** The roles that the account is to have; it loses others. */
    @Introspected
    record Roles(List<String> roles) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "account")
    Slice<Person> list(@QueryValue @Nullable UUID after, @QueryValue @Nullable Integer limit) {
        return people.list(after, Slice.limit(limit));
    }

    @Get("/{id}")
    @Audited(action = AuditAction.READ, subject = "account")
    HttpResponse<Person> get(UUID id) {
        return withTag(HttpResponse.ok(), people.get(id));
    }

    /** Makes an account and sends the person a link to choose a password. */
    @Post
    @Audited(action = AuditAction.CREATE, subject = "account")
    HttpResponse<Person> invite(SignedIn person, @Body Invitation invitation) {
        Person invited = people.invite(person, invitation);
        people.sendLink(person, invited.id());
        return withTag(HttpResponse.created(URI.create("/api/v1/people/" + invited.id())), invited);
    }

    /** Sends the link again; those sent before are of no use any more. */
    @Post("/{id}/link")
    @Status(HttpStatus.NO_CONTENT)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "account")
    void sendLink(SignedIn person, UUID id) {
        people.sendLink(person, id);
    }

    /** Gives the account other roles and ends its sessions. */
    @Put("/{id}/roles")
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "account")
    HttpResponse<Person> setRoles(HttpRequest<?> request, SignedIn person, UUID id, @Body Roles roles) {
        Person present = people.get(id);
        ETags.require(request, present.version());
        return withTag(HttpResponse.ok(), people.setRoles(person, id, present.version(), roles.roles()));
    }

    /** Closes the account for good and ends its sessions. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "account")
    void close(HttpRequest<?> request, SignedIn person, UUID id) {
        Person present = people.get(id);
        ETags.require(request, present.version());
        people.close(person, id, present.version());
    }

    private static HttpResponse<Person> withTag(MutableHttpResponse<?> response, Person person) {
        return response.header(HttpHeaders.ETAG, ETags.of(person.version())).body(person);
    }
}

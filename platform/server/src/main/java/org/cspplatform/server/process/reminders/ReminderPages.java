package org.cspplatform.server.process.reminders;

import io.micronaut.http.HttpResponse;
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
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Where people choose whether they are reminded by e-mail. */
@Hidden
@Controller("/due/reminders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
@Produces(MediaType.TEXT_HTML)
class ReminderPages {
    private final ReminderStore store;

    ReminderPages(ReminderStore store) {
        this.store = store;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "own-reminders")
    HttpResponse<?> choice(SignedIn person, @QueryValue @Nullable String done) {
        boolean wanted = !store.unwilling(partnershipOf(person)).contains(person.accountId());
        return HttpResponse.ok(
                Pages.view("process/reminders", new ReminderPage(wanted ? "yes" : "no", done != null, List.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "own-reminders")
    HttpResponse<?> choose(SignedIn person, @Body Map<String, String> sent) {
        String wanted = sent.getOrDefault("wanted", "");
        if (!wanted.equals("yes") && !wanted.equals("no")) {
            List<FieldError> errors =
                    List.of(new FieldError("wanted", "Select yes if you want to be reminded by e-mail"));
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("process/reminders", new ReminderPage("", false, errors)));
        }
        store.choose(partnershipOf(person), person.accountId(), wanted.equals("yes"));
        return HttpResponse.seeOther(URI.create("/due/reminders?done=saved"));
    }

    private static UUID partnershipOf(SignedIn person) {
        UUID partnership = person.partnershipId();
        if (partnership == null) {
            throw new ForbiddenException("partnership-only", "Only a partnership's people are reminded.");
        }
        return partnership;
    }
}

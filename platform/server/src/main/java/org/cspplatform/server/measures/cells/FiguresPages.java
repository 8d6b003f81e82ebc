package org.cspplatform.server.measures.cells;

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
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** The figures that a partnership signs off, what changed in them since, and what is to be known of them. */
@Hidden
@Controller("/figures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
class FiguresPages {
    private final FiguresReader reader;
    private final FiguresDesk desk;

    FiguresPages(FiguresReader reader, FiguresDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @Get
    @Audited(action = AuditAction.COMBINE, subject = "figures")
    HttpResponse<?> get(@QueryValue @Nullable String quarter, @QueryValue @Nullable String done, SignedIn person) {
        QuarterName asked = quarter == null || quarter.isBlank() ? reader.present() : named(quarter);
        String words =
                switch (done == null ? "" : done) {
                    case "restated" -> "The figures are signed off as they are now";
                    case "flagged" -> "The flag is set";
                    case "unflagged" -> "The flag is taken back";
                    default -> null;
                };
        return HttpResponse.ok(show(asked, person, Map.of(), words, List.of()));
    }

    @Post("/{quarter}/restate")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.RESTATE, subject = "figures")
    HttpResponse<?> restate(String quarter, @Body Map<String, String> form, SignedIn person) {
        return attempt(
                named(quarter),
                form,
                person,
                "restated",
                name -> desk.restate(
                        name,
                        form.getOrDefault("module", ""),
                        form.getOrDefault("restate-reason", ""),
                        "restate-reason",
                        person));
    }

    @Post("/{quarter}/flags")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "figures")
    HttpResponse<?> flag(String quarter, @Body Map<String, String> form, SignedIn person) {
        return attempt(
                named(quarter),
                form,
                person,
                "flagged",
                name -> desk.flag(
                        name,
                        form.getOrDefault("measure", ""),
                        form.getOrDefault("flag", ""),
                        form.getOrDefault("flag-reason", ""),
                        "flag-reason",
                        person));
    }

    @Post("/{quarter}/flags/remove")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "figures")
    HttpResponse<?> unflag(String quarter, @Body Map<String, String> form, SignedIn person) {
        return attempt(
                named(quarter),
                form,
                person,
                "unflagged",
                name -> desk.unflag(name, form.getOrDefault("measure", ""), form.getOrDefault("flag", ""), person));
    }

    /** Something that is done to a quarter. */
    private interface Step {
        void take(QuarterName quarter);
    }

    private HttpResponse<?> attempt(
            QuarterName quarter, Map<String, String> form, SignedIn person, String done, Step step) {
        try {
            step.take(quarter);
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity().body(show(quarter, person, form, null, invalid.errors()));
        } catch (ConflictException conflict) {
            List<FieldError> errors = List.of(new FieldError("restate-reason", String.valueOf(conflict.getMessage())));
            return HttpResponse.unprocessableEntity().body(show(quarter, person, form, null, errors));
        }
        return HttpResponse.seeOther(URI.create("/figures?quarter=" + quarter.path() + "&done=" + done));
    }

    private Object show(
            QuarterName quarter,
            SignedIn person,
            Map<String, String> typed,
            @Nullable String done,
            List<FieldError> errors) {
        UUID partnership = FiguresDesk.partnership(person);
        return Pages.view(
                "measures/figures",
                reader.page(partnership, quarter, person.has(Role.PARTNERSHIP_LEAD), typed, done, errors));
    }

    private static QuarterName named(String quarter) {
        return QuarterName.parse(quarter).orElseThrow(() -> new NotFoundException("quarter"));
    }
}

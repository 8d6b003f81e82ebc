package org.cspplatform.server.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;

/** From a draft to what the board has, and on to what everybody has; and back to work for a correction. */
@Hidden
@Controller("/regions/{region}/papers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class IssuePages {
    private final Office office;
    private final PaperDesk desk;
    private final Clock clock;

    IssuePages(Office office, PaperDesk desk, Clock clock) {
        this.office = office;
        this.desk = desk;
        this.clock = clock;
    }

    @Get("/drafts/{id}/preview")
    @Audited(action = AuditAction.READ, subject = "paper")
    HttpResponse<?> preview(String region, UUID id) {
        Region found = office.own(region);
        Paper paper = desk.paper(found, id);
        return HttpResponse.ok(Pages.view("papers/preview", new PreviewPage(found, paper, desk.preview(found, paper))));
    }

    @Get("/drafts/{id}/issue")
    HttpResponse<?> ask(String region, UUID id) {
        Region found = office.own(region);
        return HttpResponse.ok(Pages.view("papers/issue", page(found, desk.paper(found, id), List.of())));
    }

    @Post("/drafts/{id}/issue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.RELEASE, subject = "paper")
    HttpResponse<?> issue(String region, UUID id, @Body Map<String, String> sent, SignedIn person) {
        Region found = office.own(region);
        Paper paper = office.draft(found, id, new PaperForm(sent));
        try {
            String slug = desk.issue(found, paper, person.name());
            return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/papers/" + slug));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("papers/issue", page(found, paper, invalid.errors())));
        }
    }

    @Post("/{slug}/editions/{edition}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.RELEASE, subject = "paper")
    HttpResponse<?> publish(String region, String slug, String edition, SignedIn person) {
        Region found = office.own(region);
        desk.publish(found, slug, EditionNumber.of(edition), person.name());
        return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/papers/"
                + desk.bySlug(found, slug).slug()));
    }

    @Get("/{slug}/correct")
    HttpResponse<?> askCorrection(String region, String slug) {
        Region found = office.own(region);
        return HttpResponse.ok(
                Pages.view("papers/correct", new CorrectPage(found, desk.bySlug(found, slug), slug, "", List.of())));
    }

    @Post("/{slug}/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "paper")
    HttpResponse<?> correct(String region, String slug, @Body Map<String, String> sent, SignedIn person) {
        Region found = office.own(region);
        Paper paper = desk.bySlug(found, slug);
        String correction = new PaperForm(sent).text("correction");
        try {
            desk.correct(paper, correction, person.name());
            return HttpResponse.seeOther(office.place(found, paper));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view(
                            "papers/correct", new CorrectPage(found, paper, slug, correction, invalid.errors())));
        }
    }

    private IssuePage page(Region region, Paper paper, List<FieldError> errors) {
        return new IssuePage(region, paper, LocalDate.now(clock), errors);
    }
}

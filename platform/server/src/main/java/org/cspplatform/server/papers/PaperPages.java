package org.cspplatform.server.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;

/** The papers of a region, as its board reads them; its office finds its drafts there too. */
@Hidden
@Controller("/regions/{region}/papers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER})
class PaperPages {
    private static final int MOST_LISTED = 200;

    private final Reach reach;
    private final IssuedPapers issued;
    private final PaperDesk desk;
    private final PaperAnswers answers;

    PaperPages(Reach reach, IssuedPapers issued, PaperDesk desk, PaperAnswers answers) {
        this.reach = reach;
        this.issued = issued;
        this.desk = desk;
        this.answers = answers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @Audited(action = AuditAction.READ, subject = "papers")
    HttpResponse<?> list(String region, SignedIn person) {
        Region found = reach.region(region);
        List<Paper> drafts = isOffice(found, person)
                ? desk.papers(found).stream().filter(Paper::drafting).toList()
                : List.of();
        return HttpResponse.ok(Pages.view(
                "papers/list",
                new PapersPage(found, issued.latest(found, MOST_LISTED), drafts, isOffice(found, person))));
    }

    /** Leads to the last edition. */
    @Get("/{slug}")
    @Audited(action = AuditAction.READ, subject = "paper")
    HttpResponse<?> latest(String region, String slug) {
        return issued.editions(reach.region(region), slug).stream()
                .findFirst()
                .map(last -> HttpResponse.seeOther(URI.create(last.address())))
                .orElseThrow(() -> new NotFoundException("paper"));
    }

    @Get("/{slug}/editions/{edition}")
    @Produces(MediaType.TEXT_HTML)
    @Audited(action = AuditAction.READ, subject = "paper")
    HttpResponse<?> read(String region, String slug, String edition, SignedIn person) {
        Region found = reach.region(region);
        Paper working = isOffice(found, person) ? desk.bySlug(found, slug) : null;
        FrozenPaper paper = find(found, slug, edition);
        return HttpResponse.ok(
                Pages.view("papers/read", PaperPage.forRegion(paper, issued.editions(found, slug), working)));
    }

    @Get("/{slug}/editions/{edition}/{file}")
    @Produces(MediaType.ALL)
    @Audited(action = AuditAction.EXPORT, subject = "paper")
    HttpResponse<?> file(String region, String slug, String edition, String file) {
        return answers.file(find(reach.region(region), slug, edition), file);
    }

    @Get("/{slug}/editions/{edition}/pictures/{picture}")
    @Produces(MediaType.ALL)
    @Audited(action = AuditAction.READ, subject = "paper")
    HttpResponse<?> picture(String region, String slug, String edition, String picture) {
        return answers.picture(find(reach.region(region), slug, edition), picture);
    }

    private FrozenPaper find(Region region, String slug, String edition) {
        return issued.find(region, slug, EditionNumber.of(edition)).orElseThrow(() -> new NotFoundException("paper"));
    }

    /** The office of a region above sees what is issued below it, and works on its own papers only. */
    private static boolean isOffice(Region region, SignedIn person) {
        return person.has(Role.REGION_OFFICER) && region.id().equals(person.regionId());
    }
}

package org.cspplatform.server.papers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.papers.render.PaperFormat;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.NotFoundException;

/** The issued papers of a region: as data, or as a file by Accept or by the file's name. */
@Controller("/api/v1/regions/{region}/papers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Papers")
@Secured({Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER})
class PapersApi {
    private static final int MOST_LISTED = 200;

    private final Reach reach;
    private final IssuedPapers issued;
    private final PaperAnswers answers;

    PapersApi(Reach reach, IssuedPapers issued, PaperAnswers answers) {
        this.reach = reach;
        this.issued = issued;
        this.answers = answers;
    }

    /** The last edition of each paper, the latest meeting first, without what they say. */
    @Get
    @Audited(action = AuditAction.READ, subject = "papers")
    List<PaperEntry> list(String region) {
        return issued.latest(reach.region(region), MOST_LISTED).stream()
                .map(PaperEntry::of)
                .toList();
    }

    /** The last edition of a paper with all that it says. */
    @Get("/{slug}")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    @Audited(action = AuditAction.READ, subject = "paper")
    HttpResponse<?> latest(String region, String slug, HttpRequest<?> request) {
        Region found = reach.region(region);
        IssuedPaper last =
                issued.editions(found, slug).stream().findFirst().orElseThrow(() -> new NotFoundException("paper"));
        return answers.file(find(found, slug, last.edition()), preferredBy(request));
    }

    /** One edition with all that it says, byte for byte as it was issued. */
    @Get("/{slug}/editions/{edition}")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @Audited(action = AuditAction.READ, subject = "paper")
    HttpResponse<?> edition(String region, String slug, String edition, HttpRequest<?> request) {
        return answers.file(find(reach.region(region), slug, EditionNumber.of(edition)), preferredBy(request));
    }

    /** One of its files: paper.json, paper.pdf, paper.docx, tables.ods, tables.xlsx. */
    @Get("/{slug}/editions/{edition}/{file}")
    @Produces(MediaType.ALL)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @Audited(action = AuditAction.EXPORT, subject = "paper")
    HttpResponse<?> file(String region, String slug, String edition, String file) {
        return answers.file(find(reach.region(region), slug, EditionNumber.of(edition)), file);
    }

    private FrozenPaper find(Region region, String slug, int edition) {
        return issued.find(region, slug, edition).orElseThrow(() -> new NotFoundException("paper"));
    }

    /** The first type that the caller names and that there is; JSON when it names none. */
    private static PaperFormat preferredBy(HttpRequest<?> request) {
        return request.accept().stream()
                .flatMap(type -> PaperFormat.ofType(type.getName()).stream())
                .findFirst()
                .orElse(PaperFormat.JSON);
    }
}

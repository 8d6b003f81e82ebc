package org.cspplatform.server.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;

/** Published papers, for anybody. An address given once leads to the same for ever. */
@Hidden
@Controller("/public/papers/{region}/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicPaperPages {
    private final PublishedPapers papers;
    private final PaperAnswers answers;

    PublicPaperPages(PublishedPapers papers, PaperAnswers answers) {
        this.papers = papers;
        this.answers = answers;
    }

    /** The last published edition. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> latest(String region, String slug) {
        int last = editions(region, slug).getFirst().edition();
        return page(region, slug, last);
    }

    @Get("/editions/{edition}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> edition(String region, String slug, String edition) {
        return page(region, slug, EditionNumber.of(edition));
    }

    @Get("/editions/{edition}/{file}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(String region, String slug, String edition, String file) {
        return PaperAnswers.keptForEver(answers.file(find(region, slug, EditionNumber.of(edition)), file));
    }

    @Get("/editions/{edition}/pictures/{picture}")
    @Produces(MediaType.ALL)
    HttpResponse<?> picture(String region, String slug, String edition, String picture) {
        return PaperAnswers.keptForEver(answers.picture(find(region, slug, EditionNumber.of(edition)), picture));
    }

    private HttpResponse<?> page(String region, String slug, int edition) {
        List<IssuedPaper> editions = editions(region, slug);
        return HttpResponse.ok(
                Pages.view("papers/published", PaperPage.forAnybody(find(region, slug, edition), editions)));
    }

    private List<IssuedPaper> editions(String region, String slug) {
        List<IssuedPaper> editions = papers.editions(region, slug);
        if (editions.isEmpty()) {
            throw new NotFoundException();
        }
        return editions;
    }

    private FrozenPaper find(String region, String slug, int edition) {
        return papers.find(region, slug, edition).orElseThrow(NotFoundException::new);
    }
}

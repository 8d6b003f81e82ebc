package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cspplatform.server.openness.PublicCrawl.Read;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing that was not released can be reached without signing in, tried by enumeration: every public page and file that links
 * lead to, and every public route filled in with every guess, in a database where each table holds unreleased rows.
 */
@MicronautTest(transactional = false)
final class NothingUnreleasedTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    TwoTenants tenants;

    @Inject
    PublishedAndNot publishedAndNot;

    private PublishedAndNot.Made made;
    private TwoTenants.Made silent;
    private PublicCrawl anybody;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("csp.public.requests-per-minute", "1000000");
    }

    @BeforeAll
    void publishedAndUnreleasedRows() throws SQLException {
        made = publishedAndNot.make(server.getURI());
        silent = tenants.make();
        anybody = new PublicCrawl(server.getURI());
    }

    @AfterAll
    void takeThemOut() throws SQLException {
        made.marked().close();
    }

    @Test
    void everyTableWithRowsOfSomebodyHoldsAnUnreleasedOne() {
        List<String> unfilled = made.filled().entrySet().stream()
                .filter(table -> !table.getValue().isEmpty())
                .map(table -> table.getKey() + ": " + table.getValue())
                .toList();
        assertThat(made.filled()).hasSizeGreaterThan(40);
        assertThat(unfilled).isEmpty();
    }

    @Test
    void linksLeadToWhatWasPublishedAndToNothingElse() {
        Map<String, Read> seen = anybody.from(made.region().code());
        StringBuilder everything = new StringBuilder();
        seen.forEach((path, read) -> {
            nothingUnreleased(path, read);
            everything.append(read.text());
        });
        assertThat(everything)
                .contains("Purpose of published-one", "£4,321", "£777", "Released measure", PublishedAndNot.SAID);
        for (String format : List.of(
                "feed.atom",
                "table.csv",
                "table.json",
                "table.csv-metadata.json",
                "paper.pdf",
                "paper.docx",
                "paper.json",
                "tables.ods",
                "tables.xlsx")) {
            assertThat(seen.keySet()).as(format).anyMatch(path -> path.endsWith("/" + format));
        }
        seen.forEach((path, read) -> {
            if (path.startsWith("/public/papers/") && path.contains("/editions/1/") && !path.contains("pictures")) {
                // Open documents write a space as an element.
                assertThat(read.text().replace("<text:s/>", " "))
                        .as(path)
                        .contains("Released measure")
                        .contains("55");
            }
        });
    }

    @Test
    void everyGuessIsPublishedOrReadsAsTheSameNothing() {
        String nothing = anybody.read("/public/no-such-region").text();
        Set<Integer> statuses = new TreeSet<>();
        PublicGuesses guesses =
                new PublicGuesses(List.of(made.region().code(), silent.region().code()), made.papers());
        List<String> paths = guesses.of(router);
        for (String path : paths) {
            for (String query : List.of("", "?draft=true&asOf=2030-01-01&number=0&state=DRAFT&audience=BOARD")) {
                Read read = anybody.read(path + query);
                statuses.add(read.status());
                nothingUnreleased(path, read);
                if (read.status() == 404) {
                    assertThat(read.text()).as(path).isEqualTo(nothing);
                }
            }
        }
        assertThat(paths).hasSizeGreaterThan(500);
        assertThat(statuses).containsExactly(200, 404);
    }

    @Test
    void aPaperIsReachedWhenItIsPublishedAndNoEarlier() {
        String nothing = anybody.read("/public/no-such-region").text();
        String place = "/public/papers/" + made.region().code() + "/";
        String published = made.papers().getFirst();
        assertThat(anybody.read(place + published).text()).contains(PublishedAndNot.PAPER, PublishedAndNot.SAID);
        assertThat(anybody.read(place + published + "/editions/1").status()).isEqualTo(200);
        assertThat(anybody.read(place + published + "/editions/2").text())
                .as("a correction that is issued and not published")
                .isEqualTo(nothing);
        for (String unpublished : made.papers().subList(1, made.papers().size())) {
            for (String rest : List.of("", "/editions/1", "/editions/1/paper.json", "/editions/1/pictures/1.svg")) {
                assertThat(anybody.read(place + unpublished + rest))
                        .as(unpublished + rest)
                        .isEqualTo(new Read(
                                404,
                                nothing,
                                anybody.read("/public/no-such-region").links()));
            }
        }
    }

    @Test
    void aRegionThatPublishedNothingReadsAsNone() {
        String nothing = anybody.read("/public/no-such-region").text();
        for (String rest :
                List.of("", "/grants", "/grants/2016-07", "/feed.atom", "/spend/2016-17", "/nonsense/deep/er")) {
            Read read = anybody.read("/public/" + silent.region().code() + rest);
            assertThat(read.status()).as(rest).isEqualTo(404);
            assertThat(read.text()).as(rest).isEqualTo(nothing);
        }
    }

    private static void nothingUnreleased(String path, Read read) {
        assertThat(read.text().replace(",", "")).as(path).doesNotContain(MarkedRows.TEXT, MarkedRows.NUMBER);
    }
}

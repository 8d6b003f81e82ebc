package org.cspplatform.server.papers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.dashboards.SevenPartnerships;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.FundingClient.Person;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.papers.compose.MoneyTable;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperPurpose;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scopes;
import org.jspecify.annotations.Nullable;

/** What a region does with its papers. */
record PaperRound(FundingClient client, PaperDesk desk, Scopes scopes, Region region) {
    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");

    String place() {
        return "/regions/" + region.code() + "/papers";
    }

    Paper draft(PaperAudience audience) {
        return scopes.ofRegionalOffice(region.id())
                .call(() -> desk.draft(
                        region,
                        new PaperDetails(
                                "Spend of the year",
                                PaperPurpose.INFORMATION,
                                audience,
                                LocalDate.of(2016, 12, 6),
                                "7",
                                "",
                                "Head of Policy"),
                        List.of(
                                new Section.Text("aaaaaaaa", "Purpose", "It says <b>this</b>."),
                                new Section.Money("bbbbbbbb", "Money", "", MoneyTable.ALLOCATIONS, YEAR, Quarter.Q2)),
                        "Somebody"));
    }

    String issue(Paper draft) {
        return scopes.ofRegionalOffice(region.id()).call(() -> desk.issue(region, draft, "Somebody"));
    }

    String json(String slug, int edition) {
        return body(FundingClient.boardOf(region), place() + "/" + slug + "/editions/" + edition + "/paper.json");
    }

    int status(Person person, String path) {
        return client.ask(person, HttpRequest.GET(path).accept(MediaType.ALL_TYPE))
                .code();
    }

    String body(Person person, String path) {
        return client.ask(person, HttpRequest.GET(path).accept(MediaType.ALL_TYPE))
                .body();
    }

    HttpResponse<String> post(Person person, String path, Map<String, String> form) {
        return client.ask(
                person,
                HttpRequest.POST(path, form)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        .accept(MediaType.TEXT_HTML_TYPE));
    }

    PaperContent preview(PaperAudience audience, @Nullable LocalDate upTo, @Nullable LocalDate asOf) {
        Section measured = new Section.Measured(
                "cccccccc",
                "Entrants",
                "",
                SevenPartnerships.ENTRANTS.module(),
                SevenPartnerships.ENTRANTS.measure(),
                null,
                4,
                upTo,
                asOf,
                Section.Show.CHART);
        PaperDetails details =
                new PaperDetails("Entrants", PaperPurpose.INFORMATION, audience, null, "", "", "Head of Policy");
        return desk.preview(region, desk.draft(region, details, List.of(measured), "Somebody"));
    }
}

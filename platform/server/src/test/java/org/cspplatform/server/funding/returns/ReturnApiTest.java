package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.returns.ReturnCaller.Answer;
import org.cspplatform.server.funding.returns.ReturnFixture.Place;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ReturnApiTest implements ServerTest {
    @Inject
    @Client("/")
    private HttpClient client;

    @Inject
    private ReturnFixture fixture;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(SignedInByHeader.ENABLED, "true");
    }

    @Test
    void a_return_goes_its_round_over_http() throws IOException {
        Place place = fixture.place(1);
        ReturnCaller officer = caller(Role.PARTNERSHIP_OFFICER, place, false);
        ReturnCaller lead = caller(Role.PARTNERSHIP_LEAD, place, false);
        ReturnCaller region = caller(Role.REGION_OFFICER, place, true);

        Answer fresh = officer.get("");
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.etag()).isEqualTo("\"0\"");
        assertThat(fresh.text("state")).isEqualTo("not-started");
        assertThat(fresh.text("dueOn")).isEqualTo("2016-10-31");
        assertThat(fresh.body().get("cumulativeSpend").isNull()).isTrue();
        assertThat(fresh.text("comment")).startsWith("Q2 report has not been received");

        String draft = draft(place, "250.10");
        assertThat(officer.put("", draft, null).status()).isEqualTo(428);
        assertThat(officer.put("", draft, "\"4\"").status()).isEqualTo(412);
        Answer saved = officer.put("", draft, fresh.etag());
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text("cumulativeSpend")).isEqualTo("250.1");

        assertThat(officer.post("/submission", "{\"declared\":true}", saved.etag())
                        .code())
                .isEqualTo("sign-off-required");
        assertThat(lead.post("/submission", "{\"declared\":false}", saved.etag())
                        .status())
                .isEqualTo(422);
        Answer submitted = lead.post("/submission", "{\"declared\":true}", saved.etag());
        assertThat(submitted.text("state")).isEqualTo("submitted");
        Answer again = lead.post("/submission", "{\"declared\":true}", saved.etag());
        assertThat(again.body()).isEqualTo(submitted.body());
        assertThat(officer.put("", draft, submitted.etag()).code()).isEqualTo("return-is-submitted");

        Answer asked = region.post("/questions", "{\"question\":\"Why?\"}", submitted.etag());
        assertThat(asked.text("state")).isEqualTo("queried");
        String question = asked.body().get("questions").get(0).get("id").asText();
        Answer answered =
                officer.post("/answers", "{\"questionId\":\"" + question + "\",\"answer\":\"Because.\"}", null);
        assertThat(answered.text("state")).isEqualTo("submitted");
        assertThat(region.post("/payment", "{\"confirmed\":true}", answered.etag())
                        .code())
                .isEqualTo("return-is-submitted");
        Answer accepted = region.post("/acceptance", "", answered.etag());
        assertThat(accepted.text("state")).isEqualTo("accepted");
        Answer paid = region.post("/payment", "{\"confirmed\":true}", accepted.etag());
        assertThat(paid.text("state")).isEqualTo("payment-released");
        assertThat(paid.body().get("payments").get(0).get("amount").asText()).isEqualTo("250.1");

        Answer restated = officer.post("/restatement", "{\"reason\":\"Refund\"}", paid.etag());
        assertThat(restated.text("state")).isEqualTo("draft");
        assertThat(region.get("").text("state")).isEqualTo("draft");
        assertThat(region.get("").text("cumulativeSpend")).isEqualTo("250.1");
        assertThat(officer.delete("/restatement", restated.etag()).text("state"))
                .isEqualTo("payment-released");
        assertThat(officer.get("/history?limit=2").body().get("items")).hasSize(2);
    }

    @Test
    void a_bad_file_names_each_bad_cell_imports_nothing_and_the_right_one_is_taken_once() throws IOException {
        Place place = fixture.place(2);
        ReturnCaller lead = caller(Role.PARTNERSHIP_LEAD, place, false);
        String template = new String(lead.bytes("/template.csv"), StandardCharsets.UTF_8);
        assertThat(template).startsWith("\uFEFF").contains("Activity A", "So far to the end of Q2 2016-17");

        String filled = template.replace(",0.00,,", ",0.00,£12.50,").replace("words,,,,", "words,,,All well,");
        Answer refused = lead.send("/import?fileName=q2.csv", filled.replace("£12.50", "twelve"), "text/csv");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("bad-cells");
        assertThat(refused.body().get("badCells")).hasSize(2);
        JsonNode cell = refused.body().get("badCells").get(0);
        assertThat(List.of(
                        cell.get("sheet").asText(),
                        cell.get("row").asText(),
                        cell.get("column").asText(),
                        cell.get("value").asText()))
                .containsExactly("q2.csv", "2", "G", "twelve");
        assertThat(lead.get("").text("state")).isEqualTo("not-started");

        Answer taken = lead.send("/import?fileName=q2.csv", filled, "text/csv");
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        assertThat(taken.body().get("changed").asBoolean()).isTrue();
        Answer after = lead.get("");
        Answer twice = lead.send("/import?fileName=q2.csv", filled, "text/csv");
        assertThat(twice.body().get("changed").asBoolean()).isFalse();
        assertThat(lead.get("").body()).isEqualTo(after.body());

        Answer submitted = lead.send("/import?submit=true", filled, "text/csv");
        assertThat(submitted.body().get("submittedVersion").asInt()).isEqualTo(1);
        Answer submittedTwice = lead.send("/import?submit=true", filled, "text/csv");
        assertThat(submittedTwice.body().get("changed").asBoolean()).isFalse();
        assertThat(lead.get("").body().get("versions")).hasSize(1);
    }

    @Test
    void attachments_are_known_by_their_content_and_served_to_be_stored() throws IOException {
        Place place = fixture.place(1);
        ReturnCaller officer = caller(Role.PARTNERSHIP_OFFICER, place, false);
        assertThat(officer.send("/attachments?fileName=evil.pdf", "<script>alert(1)</script>", "application/pdf")
                        .status())
                .isEqualTo(422);
        assertThat(officer.send("/attachments?fileName=page.html", "<html>", "text/html")
                        .status())
                .isEqualTo(422);
        Answer added = officer.send("/attachments?fileName=../Invoice%20%C2%A31.pdf", "%PDF-1.7 invoice", "image/png");
        JsonNode attachment = added.body().get("attachments").get(0);
        assertThat(attachment.get("fileName").asText()).isEqualTo("Invoice £1.pdf");
        assertThat(attachment.get("mediaType").asText()).isEqualTo("application/pdf");
        String path = "/attachments/" + attachment.get("id").asText();
        HttpResponse<byte[]> file = officer.whole(path);
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("Invoice%20%C2%A31.pdf");
        assertThat(file.getHeaders().getAll("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        ReturnCaller region = caller(Role.REGION_OFFICER, place, true);
        assertThat(region.get(path).status()).as("an attachment of a draft").isEqualTo(404);
        assertThat(officer.delete(path, null).body().get("attachments")).isEmpty();
    }

    @Test
    void nobody_reaches_anothers_return_by_any_route() throws IOException {
        List<Place> places = fixture.places(2, 1);
        Place theirs = places.getFirst();
        ReturnCaller lead = caller(Role.PARTNERSHIP_LEAD, theirs, false);
        lead.put("", draft(theirs, "5.00"), "\"0\"");
        List<ReturnCaller> strangers = List.of(
                caller(Role.PARTNERSHIP_LEAD, places.getLast(), false).at(theirs),
                caller(Role.REGION_OFFICER, fixture.place(1), true).at(theirs));
        for (ReturnCaller stranger : strangers) {
            for (Answer answer : stranger.everyRoute()) {
                assertThat(answer.status())
                        .as(stranger.role() + " " + answer.route())
                        .isIn(403, 404);
                assertThat(answer.body().toString()).doesNotContain("Activity");
            }
        }
        for (String role : List.of(Role.BOARD_MEMBER, Role.REGION_ANALYST)) {
            for (Answer answer : caller(role, theirs, true).everyRoute()) {
                assertThat(answer.status()).as(role + " " + answer.route()).isEqualTo(403);
            }
        }
        assertThat(lead.get("").text("cumulativeSpend")).isEqualTo("5.0");
    }

    @Test
    void a_provider_drafts_and_does_no_more() throws IOException {
        Place place = fixture.place(1);
        ReturnCaller provider = caller(Role.PARTNERSHIP_PROVIDER, place, false);
        Answer saved = provider.put("", draft(place, "5.00"), "\"0\"");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(provider.post("/sign-off", "{\"declared\":true}", saved.etag())
                        .status())
                .isEqualTo(403);
        assertThat(provider.post("/submission", "{\"declared\":true}", saved.etag())
                        .status())
                .isEqualTo(403);
        assertThat(provider.send("/import?submit=true", "x", "text/csv").status())
                .isEqualTo(403);
        assertThat(provider.post("/acceptance", "", saved.etag()).status()).isEqualTo(403);
    }

    @Test
    void the_region_sees_where_each_return_stands_and_sets_when_it_is_due() throws IOException {
        List<Place> places = fixture.places(2, 1);
        ReturnCaller lead = caller(Role.PARTNERSHIP_LEAD, places.getFirst(), false);
        lead.put("", draft(places.getFirst(), "5.00"), "\"0\"");
        ReturnCaller region = caller(Role.REGION_OFFICER, places.getFirst(), true);
        String year = "/api/v1/regions/" + places.getFirst().region().code() + "/funding/2016-17/returns";
        Answer due = region.exchange(HttpRequest.PUT(year + "/Q2/due-date", "{\"dueOn\":\"2016-11-15\"}"), null);
        assertThat(due.text("dueOn")).isEqualTo("2016-11-15");
        assertThat(region.exchange(HttpRequest.PUT(year + "/Q2/due-date", "{\"dueOn\":\"2016-09-30\"}"), null)
                        .status())
                .isEqualTo(422);
        assertThat(lead.get("").text("dueOn")).isEqualTo("2016-11-15");
        JsonNode matrix = region.exchange(HttpRequest.GET(year), null).body();
        assertThat(matrix.get("partnerships")).hasSize(2);
        JsonNode cell = matrix.get("partnerships").get(0).get("returns").get(1);
        assertThat(cell.get("state").asText()).isEqualTo("draft");
        assertThat(cell.get("daysLate").asLong()).isPositive();
    }

    private static String draft(Place place, String spend) {
        return """
            {"narrative":"All well","activities":[{"activityId":"%s","cumulativeSpend":%s,
             "outcomes":[{"outcomeId":"%s","achieved":4}]}]}
            """.formatted(place.activities().getFirst(), spend, place.outcome());
    }

    private ReturnCaller caller(String role, Place home, boolean office) {
        return new ReturnCaller(client.toBlocking(), role, home, office);
    }
}

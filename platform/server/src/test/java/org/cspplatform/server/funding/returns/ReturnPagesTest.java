package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.returns.ReturnFixture.Place;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ReturnPagesTest implements ServerTest {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @Inject
    @Client("/")
    private HttpClient client;

    @Inject
    private ReturnFixture fixture;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(SignedInByHeader.ENABLED, "true", "micronaut.http.client.follow-redirects", "false");
    }

    @Test
    void a_whole_round_is_walked_by_forms() {
        Place place = fixture.place(2);
        Visitor officer = new Visitor(Role.PARTNERSHIP_OFFICER, place, false);
        Visitor lead = new Visitor(Role.PARTNERSHIP_LEAD, place, false);
        Visitor region = new Visitor(Role.REGION_OFFICER, place, true);
        assertThat(officer.get("").body).contains("Not started", "Fill in by file", "Incomplete");
        assertThat(officer.getYear().body).contains("Q1 2016-17", "Q4 2016-17");

        String first = "spend-" + place.activities().getFirst();
        Seen wrong = officer.post("/figures", Map.of(first, "lots"));
        assertThat(wrong.status).isEqualTo(422);
        assertThat(wrong.body)
                .contains(
                        "There is a problem",
                        "href=\"#" + first + "\"",
                        "Activity A must be an amount",
                        "value=\"lots\"");
        Map<String, String> figures = new HashMap<>(Map.of(first, "£1,200.50", "outcome-" + place.outcome(), "4"));
        figures.put("spend-" + place.activities().getLast(), "0");
        assertThat(officer.post("/figures", figures).status).isEqualTo(303);
        assertThat(officer.get("/check").body).contains("Write what happened in the quarter", "£1,200.50");
        assertThat(officer.post("/narrative", Map.of("narrative", "All <b>well</b>")).status)
                .isEqualTo(303);
        assertThat(officer.get("/check").body).contains("All &lt;b&gt;well&lt;/b&gt;", "Continue to sign-off");
        assertThat(officer.get("/sign-off").body).contains("A lead of the partnership must sign this return off first");

        assertThat(lead.post("/sign-off", Map.of("step", "sign")).body).contains("href=\"#declared\"");
        assertThat(lead.post("/sign-off", Map.of("step", "sign", "declared", "yes")).status)
                .isEqualTo(303);
        assertThat(officer.post("/sign-off", Map.of("step", "submit", "declared", "yes")).status)
                .isEqualTo(303);
        assertThat(region.get("").status).as("the office is sent to its review").isEqualTo(303);
        assertThat(region.get("/review").body).contains("Accept return", "£1,200.50", "signed off by Tess Tester");
        assertThat(region.post("/review/question", Map.of("question", "")).body).contains("Write the question");
        assertThat(region.post("/review/question", Map.of("question", "Why?")).status)
                .isEqualTo(303);
        Seen asked = officer.get("/questions");
        Matcher form = Pattern.compile("/questions/([0-9a-f-]+)/answer").matcher(asked.body);
        assertThat(form.find()).isTrue();
        String path = "/questions/" + form.group(1) + "/answer";
        assertThat(officer.post(path, Map.of("answer-" + form.group(1), "")).body)
                .contains("Write the answer");
        assertThat(officer.post(path, Map.of("answer-" + form.group(1), "Because.")).status)
                .isEqualTo(303);
        assertThat(region.post("/review/acceptance", Map.of()).status).isEqualTo(303);
        assertThat(region.get("/review/payment").body).contains("£1,200.50");
        assertThat(region.post("/review/payment", Map.of()).body)
                .contains("Confirm that the payment is to be released");
        assertThat(region.post("/review/payment", Map.of("confirmed", "yes")).status)
                .isEqualTo(303);
        assertThat(region.get("/review?done=paid").body).contains("Payment released", "released by Tess Tester");

        assertThat(officer.post("/restatement", Map.of("reason", "Refund")).status)
                .isEqualTo(303);
        assertThat(officer.get("").body).contains("This corrects version 1: Refund", "Drop this correction");
        figures.put(first, "1000");
        officer.post("/figures", figures);
        assertThat(lead.post("/sign-off", Map.of("step", "submit", "declared", "yes")).status)
                .isEqualTo(303);
        assertThat(region.get("/versions/2").body).contains("Restated", "£1,200.50", "£1,000");
        assertThat(officer.get("/history").body).contains("Version 2 submitted", "Activity A: spend so far");
        assertThat(region.get("/history").body).doesNotContain("spend so far:");
    }

    @Test
    void a_bad_upload_shows_each_bad_cell_and_gives_the_file_back() {
        Place place = fixture.place(1);
        Visitor officer = new Visitor(Role.PARTNERSHIP_OFFICER, place, false);
        assertThat(officer.get("/upload").body).contains("template.xlsx", "template.csv");
        String template = new String(
                client.toBlocking()
                        .retrieve(
                                officer.signed(HttpRequest.GET("/api/v1" + officer.url("/template.csv"))),
                                byte[].class),
                StandardCharsets.UTF_8);
        String filled = template.replace(",0.00,,", ",0.00,7.25,");
        Seen refused = officer.upload("/upload", "my figures.csv", filled.replace("7.25", "seven"));
        assertThat(refused.status).isEqualTo(422);
        assertThat(refused.body).contains("G2", "seven", "pounds and pence, such as 1234.56", "my figures.csv");
        Matcher link = Pattern.compile("/uploads/[0-9a-f-]+").matcher(refused.body);
        assertThat(link.find()).isTrue();
        HttpResponse<byte[]> back =
                client.toBlocking().exchange(officer.signed(HttpRequest.GET(officer.url(link.group()))), byte[].class);
        assertThat(new String(back.body(), StandardCharsets.UTF_8)).contains("seven");
        assertThat(back.header("Content-Disposition")).contains("attachment", "my figures.csv");
        assertThat(officer.upload("/upload", "my figures.csv", filled).status).isEqualTo(303);
        assertThat(officer.get("/figures").body).contains("7.25");
        assertThat(officer.upload("/attachments", "note.txt", "A note").status).isEqualTo(303);
        assertThat(officer.get("/attachments").body).contains("note.txt", "Remove");
        assertThat(officer.upload("/attachments", "note.exe", "MZ").body).contains("The file must be a PDF");
    }

    @Test
    void a_change_of_an_older_revision_is_not_saved_and_what_was_typed_stays() {
        Place place = fixture.place(1);
        Visitor officer = new Visitor(Role.PARTNERSHIP_OFFICER, place, false);
        officer.post("/narrative", Map.of("narrative", "Mine"));
        Seen stale = officer.post("/narrative", Map.of("narrative", "Theirs", "revision", "0"));
        assertThat(stale.status).isEqualTo(412);
        assertThat(stale.body).contains("Somebody else has changed this", "Theirs");
        assertThat(officer.get("/check").body).contains("Mine").doesNotContain("Theirs");
    }

    @Test
    void the_regional_office_sees_the_matrix_and_sets_due_dates() {
        List<Place> places = fixture.places(2, 1);
        Visitor region = new Visitor(Role.REGION_OFFICER, places.getFirst(), true);
        String path = "/regions/" + places.getFirst().region().code() + "/returns/2016-17";
        Seen matrix = region.exchange(HttpRequest.GET(path));
        assertThat(matrix.body)
                .contains(places.getLast().partnership().name(), "Not started", "days late", "31 July 2016");
        Seen bad = region.exchange(form(HttpRequest.POST(path + "/Q1/due-date", Map.of("due-Q1", "soon"))));
        assertThat(bad.body).contains("Enter a date such as 2016-10-31", "href=\"#due-Q1\"");
        assertThat(region.exchange(form(HttpRequest.POST(path + "/Q1/due-date", Map.of("due-Q1", "2016-08-15"))))
                        .status)
                .isEqualTo(303);
        assertThat(region.exchange(HttpRequest.GET(path)).body).contains("15 August 2016");
    }

    private static <B> MutableHttpRequest<B> form(MutableHttpRequest<B> request) {
        return request.contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    private record Seen(int status, String body) {}

    private final class Visitor {
        private final String role;
        private final Place place;
        private final boolean office;

        Visitor(String role, Place place, boolean office) {
            this.role = role;
            this.place = place;
            this.office = office;
        }

        String url(String path) {
            return "/partnerships/" + place.partnership().code() + "/returns/2016-17/Q2" + path;
        }

        <B> MutableHttpRequest<B> signed(MutableHttpRequest<B> request) {
            return office
                    ? SignedInByHeader.as(role, "region", place.region().id(), request)
                    : SignedInByHeader.as(
                            role, "partnership", place.partnership().id(), request);
        }

        Seen get(String path) {
            return exchange(HttpRequest.GET(url(path)));
        }

        Seen getYear() {
            return exchange(
                    HttpRequest.GET("/partnerships/" + place.partnership().code() + "/returns/2016-17"));
        }

        /** Sends a form as a browser does: with the revision that the form was made of. */
        Seen post(String path, Map<String, String> fields) {
            String from = path.startsWith("/review") && !path.equals("/review/payment")
                    ? "/review"
                    : path.startsWith("/questions") ? "/questions" : path;
            Matcher revision = REVISION.matcher(get(from).body);
            Map<String, String> sent = new HashMap<>();
            if (revision.find()) {
                sent.put("revision", revision.group(1));
            }
            sent.putAll(fields);
            return exchange(form(HttpRequest.POST(url(path), sent)));
        }

        Seen upload(String path, String name, String content) {
            MultipartBody body = MultipartBody.builder()
                    .addPart("file", name, MediaType.TEXT_PLAIN_TYPE, content.getBytes(StandardCharsets.UTF_8))
                    .build();
            return exchange(HttpRequest.POST(url(path), body).contentType(MediaType.MULTIPART_FORM_DATA_TYPE));
        }

        Seen exchange(MutableHttpRequest<?> request) {
            signed(request).accept(MediaType.TEXT_HTML_TYPE);
            try {
                return seen(client.toBlocking().exchange(request, String.class));
            } catch (HttpClientResponseException refused) {
                return seen(refused.getResponse());
            }
        }

        private Seen seen(HttpResponse<?> response) {
            @Nullable String body = response.getBody(String.class).orElse("");
            return new Seen(response.code(), body);
        }
    }
}

package org.cspplatform.server.funding.returns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.returns.ReturnFixture.Place;
import org.jspecify.annotations.Nullable;

/** Somebody who asks for a return of the second quarter of 2016-17. */
final class ReturnCaller {
    private final ObjectMapper json = new ObjectMapper();
    private final BlockingHttpClient client;
    private final String role;
    private final Place home;
    private final boolean office;
    private final Place asked;

    /** @param office whether of the region's office; else of the partnership */
    ReturnCaller(BlockingHttpClient client, String role, Place home, boolean office) {
        this(client, role, home, office, home);
    }

    private ReturnCaller(BlockingHttpClient client, String role, Place home, boolean office, Place asked) {
        this.client = client;
        this.role = role;
        this.home = home;
        this.office = office;
        this.asked = asked;
    }

    /** What an answer says; its body is empty when it is no JSON object. */
    record Answer(String route, int status, @Nullable String etag, JsonNode body) {
        String text(String field) {
            return body.get(field).asText();
        }

        String code() {
            return text("code");
        }
    }

    String role() {
        return role;
    }

    /** The same person, who asks for another's return. */
    ReturnCaller at(Place other) {
        return new ReturnCaller(client, role, home, office, other);
    }

    String url(String path) {
        return "/api/v1/partnerships/" + asked.partnership().code() + "/returns/2016-17/Q2" + path;
    }

    <B> MutableHttpRequest<B> signed(MutableHttpRequest<B> request) {
        return office
                ? SignedInByHeader.as(role, "region", home.region().id(), request)
                : SignedInByHeader.as(role, "partnership", home.partnership().id(), request);
    }

    Answer get(String path) throws IOException {
        return exchange(HttpRequest.GET(url(path)), null);
    }

    byte[] bytes(String path) {
        return client.retrieve(signed(HttpRequest.GET(url(path))), byte[].class);
    }

    HttpResponse<byte[]> whole(String path) {
        return client.exchange(signed(HttpRequest.GET(url(path))), byte[].class);
    }

    Answer put(String path, String body, @Nullable String etag) throws IOException {
        return exchange(HttpRequest.PUT(url(path), body), etag);
    }

    Answer post(String path, String body, @Nullable String etag) throws IOException {
        return exchange(HttpRequest.POST(url(path), body), etag);
    }

    Answer send(String path, String body, String type) throws IOException {
        return exchange(
                HttpRequest.POST(url(path), body.getBytes(StandardCharsets.UTF_8))
                        .contentType(type),
                null);
    }

    Answer delete(String path, @Nullable String etag) throws IOException {
        return exchange(HttpRequest.DELETE(url(path)), etag);
    }

    Answer exchange(MutableHttpRequest<?> request, @Nullable String etag) throws IOException {
        if (etag != null) {
            request.header("If-Match", etag);
        }
        String route = request.getMethodName() + " " + request.getPath();
        signed(request).accept(MediaType.ALL_TYPE);
        try {
            HttpResponse<byte[]> response = client.exchange(request, byte[].class);
            return new Answer(route, response.code(), response.header("ETag"), tree(response.body()));
        } catch (HttpClientResponseException refused) {
            byte[] body = refused.getResponse().getBody(byte[].class).orElse(new byte[0]);
            return new Answer(route, refused.code(), null, tree(body));
        }
    }

    /** The answers of every route of a return. */
    List<Answer> everyRoute() throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (String path :
                List.of("", "/history", "/template.csv", "/template.xlsx", "/attachments/" + new UUID(0, 1))) {
            answers.add(get(path));
        }
        answers.add(put("", "{\"activities\":[]}", "*"));
        for (String path : List.of("/sign-off", "/submission")) {
            answers.add(post(path, "{\"declared\":true}", "*"));
        }
        answers.add(post("/answers", "{\"questionId\":\"" + new UUID(0, 1) + "\",\"answer\":\"x\"}", "*"));
        answers.add(post("/restatement", "{\"reason\":\"x\"}", "*"));
        answers.add(delete("/restatement", "*"));
        answers.add(post("/questions", "{\"question\":\"x\"}", "*"));
        answers.add(post("/acceptance", "", "*"));
        answers.add(post("/payment", "{\"confirmed\":true}", "*"));
        answers.add(send("/import", "x", "text/csv"));
        answers.add(send("/attachments?fileName=a.txt", "x", "text/plain"));
        answers.add(delete("/attachments/" + new UUID(0, 1), "*"));
        return answers;
    }

    private JsonNode tree(byte @Nullable [] body) throws IOException {
        return body == null || body.length == 0 || body[0] != '{' ? json.createObjectNode() : json.readTree(body);
    }
}

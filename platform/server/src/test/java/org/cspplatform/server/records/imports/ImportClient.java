package org.cspplatform.server.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A program that imports files into one dataset for one partnership. */
final class ImportClient {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String service;
    private final String dataset;
    private final String token;

    /** @param dataset path below the service's root */
    ImportClient(String service, String dataset, String token) {
        this.service = service;
        this.dataset = dataset;
        this.token = token;
    }

    /** An answer. */
    record Answer(int status, String body, JsonNode json, String place) {}

    Answer upload(String query, String text) throws IOException, InterruptedException {
        return upload(query, "f.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(String query, String name, byte[] content) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(name);
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request("/records/import" + query)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The import once nobody works at it any more. */
    JsonNode end(Answer accepted) throws IOException, InterruptedException {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Answer now = get(accepted.place());
            String state = now.json().path("state").asText();
            if (!state.equals("checking") && !state.equals("importing")) {
                return now.json();
            }
            assertThat(Instant.now()).as(now.body()).isBefore(end);
            Thread.sleep(100);
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** @param path of the whole API, or below the dataset */
    private HttpRequest.Builder request(String path) {
        String whole = path.startsWith("/api/") ? path : "/api/v1" + dataset + path;
        return HttpRequest.newBuilder(URI.create(service + whole)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        String place = response.headers().firstValue("Location").orElse("");
        boolean isJson = response.body().startsWith("{") || response.body().startsWith("[");
        return new Answer(
                response.statusCode(),
                response.body(),
                json.readTree(isJson ? response.body() : "{}"),
                place.replaceFirst("^https?://[^/]+", ""));
    }
}

package org.cspplatform.server.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Real HTTP to the running service, following no redirect and keeping no cookie. */
@Singleton
final class HttpVisitor {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final EmbeddedServer server;

    HttpVisitor(EmbeddedServer server) {
        this.server = server;
    }

    /** What came back. */
    record Answer(int status, String body, Map<String, Object> json) {
        String text(String name) {
            return String.valueOf(json.get(name));
        }
    }

    Answer signInByApi(String username, String password) {
        return post("/api/v1/token", Map.of("username", username, "password", password), null);
    }

    Answer get(String path, @Nullable String token) {
        return answer(send(request(path, token).GET()));
    }

    Answer post(String path, Object body, @Nullable String token) {
        return send("POST", path, body, token, Map.of());
    }

    Answer send(String method, String path, Object body, @Nullable String token, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return answer(send(request.method(method, BodyPublishers.ofString(json(body)))));
    }

    HttpResponse<String> page(String path, String cookies) {
        return send(request(path, null).header("Cookie", cookies).GET());
    }

    HttpResponse<String> submit(String path, Map<String, String> form, String cookies) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, null)
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The cookie as a browser sends it back. */
    static Optional<String> cookie(HttpResponse<?> response, String name) {
        List<String> set = response.headers().allValues("Set-Cookie");
        return set.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst();
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @SuppressWarnings("unchecked")
    private Answer answer(HttpResponse<String> response) {
        try {
            boolean object = response.body().startsWith("{");
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    object ? mapper.readValue(response.body(), Map.class) : Map.of());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.cspplatform.testkit;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspplatform.testkit.browser.Browser;

/** Somebody who is signed in and asks the service over HTTP. */
public final class Person {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final String BOUNDARY = "part-of-the-test";

    private final HttpClient client;
    private final URI service;
    private final String username;
    private final String password;
    private final String token;

    private Person(HttpClient client, URI service, String username, String password, String token) {
        this.client = client;
        this.service = service;
        this.username = username;
        this.password = password;
        this.token = token;
    }

    static Person signIn(URI service, String username, String password) {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(service.resolve("/api/v1/token"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password))));
        Matcher found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new AssertionError("Cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        return new Person(client, service, username, password, found.group(1));
    }

    /** With the password, for signing in on a page. */
    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** A page of a browser in which this person is signed in. Addresses given to it may be paths of the service. */
    public Page page(Browser browser) {
        Page page = browser.visitor(service);
        page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
        return page;
    }

    public HttpResponse<String> get(String path) {
        return send(client, request(path).GET());
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send(
                client, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> putJson(String path, String json) {
        return send(
                client, request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Replaces what has this ETag. */
    public HttpResponse<String> putJson(String path, String json, String etag) {
        return send(
                client,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.ofString(json)));
    }

    /** Deletes what has this ETag. */
    public HttpResponse<String> delete(String path, String etag) {
        return send(client, request(path).header("If-Match", etag).DELETE());
    }

    /** Sends a form as a browser does. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return postForm(path, List.copyOf(fields.entrySet()));
    }

    /** Sends a form in which a name may stand several times, as checkboxes do. */
    public HttpResponse<String> postForm(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                client,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file as the part {@code file}. */
    public HttpResponse<String> postFile(String path, String content) {
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"records.csv\"\r\nContent-Type: text/csv\r\n\r\n%2$s\r\n--%1$s--\r\n"
                        .formatted(BOUNDARY, content);
        return send(
                client,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

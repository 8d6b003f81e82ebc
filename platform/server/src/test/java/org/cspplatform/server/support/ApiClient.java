package org.cspplatform.server.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's requests to a service. */
public record ApiClient(HttpClient http, String server, String token) {
    public ApiClient(URI server, String token) {
        this(HttpClient.newHttpClient(), server, token);
    }

    /** With a client that others use too. */
    public ApiClient(HttpClient http, URI server, String token) {
        this(http, server.toString(), token);
    }

    public HttpResponse<String> get(String path) {
        return get(path, "application/json");
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    /** As a browser asks. */
    public HttpResponse<String> page(String path) {
        return get(path, "text/html");
    }

    /** A file that is no text. */
    public byte[] file(String path) {
        HttpResponse<byte[]> answer = send(request(path).header("Accept", "*/*").GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Whatever version it has. */
    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    /** Whatever version it has. */
    public HttpResponse<String> delete(String path) {
        return send(request(path).header("If-Match", "*").DELETE());
    }

    /** As a browser sends a form. */
    public HttpResponse<String> form(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> upload(String path, String fileName, String content) {
        return upload(path, fileName, "application/octet-stream", content);
    }

    public HttpResponse<String> upload(String path, String fileName, String type, String content) {
        return upload(path, fileName, type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a module's jar. */
    public HttpResponse<String> upload(String path, Path jar) {
        try {
            return upload(path, String.valueOf(jar.getFileName()), "application/java-archive", Files.readAllBytes(jar));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpResponse<String> upload(String path, String fileName, String type, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--part-of-the-test\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part-of-the-test--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part-of-the-test")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A value of an answer, by name. */
    public static String value(HttpResponse<String> answer, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(answer.body());
        if (!matcher.find()) {
            throw new AssertionError("No " + name + " in " + answer.statusCode() + " " + answer.body());
        }
        return matcher.group(1);
    }

    /** For what none of the others sends. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }
}

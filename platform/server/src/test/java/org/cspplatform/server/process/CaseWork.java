package org.cspplatform.server.process;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What somebody does with a module over HTTP. */
@Singleton
public final class CaseWork {
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    CaseWork(EmbeddedServer server) {
        this.server = server;
    }

    public void switchOn(String token, String module) {
        put(token, "/api/v1/modules/" + module + "/use", "{\"on\": true}", "*");
    }

    public HttpResponse<String> post(String token, String path, String json) {
        return send(token, path, "application/json", "POST", json, "");
    }

    public HttpResponse<String> put(String token, String path, String json, String version) {
        return send(token, path, "application/json", "PUT", json, version);
    }

    public HttpResponse<String> delete(String token, String path, String version) {
        return send(token, path, "application/json", "DELETE", "", version);
    }

    public HttpResponse<String> get(String token, String path) {
        return send(token, path, "application/json", "GET", "", "");
    }

    public HttpResponse<String> page(String token, String path) {
        return send(token, path, "text/html", "GET", "", "");
    }

    public HttpResponse<String> form(String token, String path, String body) {
        return send(token, path, "application/x-www-form-urlencoded", "POST", body, "");
    }

    /** Sends a file of comma-separated values. */
    public HttpResponse<String> upload(String token, String path, String csv) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        return send(token, path, "multipart/form-data; boundary=b", "POST", body, "");
    }

    private HttpResponse<String> send(
            String token, String path, String contentType, String method, String body, String version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .header(
                        "Accept",
                        contentType.startsWith("application/x-www-form") || contentType.equals("text/html")
                                ? "text/html"
                                : "application/json");
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        boolean empty = method.equals("GET") || method.equals("DELETE");
        request.method(method, empty ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

package org.cspplatform.server.openness;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a region's office does with its forms. An empty token: somebody who is not signed in. */
record Office(HttpClient http, String server, String token, String region) {
    Office(URI server, String token, String region) {
        this(HttpClient.newHttpClient(), server.toString(), token, region);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String place() {
        return "/regions/" + region + "/publication";
    }

    /** A grant's form filled in whole. */
    static Map<String, String> grant(String reference, String amount, String date) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("reference", reference);
        form.put("recipient", "Recipient of " + reference);
        form.put("amount", amount);
        form.put("awardedOn-year", date.substring(0, 4));
        form.put("awardedOn-month", date.substring(5, 7));
        form.put("awardedOn-day", date.substring(8));
        form.put("purpose", "Purpose of " + reference);
        form.put("conditions", "Conditions of " + reference);
        form.put("reasons", "Reasons of " + reference);
        return form;
    }

    HttpResponse<String> add(Map<String, String> grant) {
        return post(place() + "/grants", grant);
    }

    HttpResponse<String> publish(String month, String correction) {
        return post(place() + "/months/" + month, Map.of("correction", correction));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }
}

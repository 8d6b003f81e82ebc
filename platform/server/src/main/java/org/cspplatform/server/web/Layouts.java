package org.cspplatform.server.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays out a page for the person who asked for it. */
@Singleton
public final class Layouts {
    private final List<NavigationSource> sources;
    private final boolean demo;

    Layouts(List<NavigationSource> sources, @Value("${csp.demo.enabled:false}") boolean demo) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(NavigationSource::order))
                .toList();
        this.demo = demo;
    }

    public Layout of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(person -> new Layout(name(person), request.getPath(), navigation(person), demo))
                .orElseGet(() -> new Layout(null, request.getPath(), List.of(), demo));
    }

    private static String name(Authentication person) {
        return person.getAttributes().getOrDefault("name", "").toString();
    }

    private List<Layout.Link> navigation(Authentication person) {
        List<Layout.Link> links = new ArrayList<>();
        sources.forEach(source -> links.addAll(source.linksFor(person)));
        return links;
    }
}

package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Follows everything that leads from one public page or file to another, and reads all of it, whatever its format. */
final class PublicCrawl {
    private static final List<Pattern> LINKS = List.of(
            Pattern.compile("(?:href|src)=\"([^\"#]+)"),
            // JSON and CSV on the Web name their neighbours.
            Pattern.compile("\"(?:url|metadata)\"\\s*:\\s*\"([^\"]+)\""),
            // Feeds and plain text.
            Pattern.compile("<((?:https?://[^/\"<>]+)?/public[^\"<>#]*)>"));

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();

    PublicCrawl(URI server) {
        this.server = server;
    }

    /** What an answer says: its text, that of a PDF, or all parts of a document that is a ZIP. */
    record Read(int status, String text, List<String> links) {}

    /** Every page and file of a region that somebody finds who begins at the first public page, by path. */
    Map<String, Read> from(String region) {
        Map<String, Read> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/public"));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            // Regions of other tests are theirs to look at.
            boolean own = path.equals("/public") || path.equals("/public/feed.atom") || path.contains(region);
            if (own && !seen.containsKey(path)) {
                Read read = read(path);
                assertThat(read.status()).as(path).isEqualTo(200);
                seen.put(path, read);
                waiting.addAll(read.links());
            }
        }
        return seen;
    }

    Read read(String path) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofByteArray());
            String raw = new String(answer.body(), StandardCharsets.UTF_8);
            List<String> links = new ArrayList<>();
            String linked =
                    raw + String.join(" ", answer.headers().allValues("Link")).replaceAll("<([^>]*)>", "href=\"$1\"");
            for (Pattern pattern : LINKS) {
                Matcher link = pattern.matcher(linked);
                while (link.find()) {
                    String target = resolved(path, link.group(1).replace("&amp;", "&"));
                    if (target.startsWith("/public")) {
                        links.add(target);
                    }
                }
            }
            return new Read(answer.statusCode(), text(answer.body(), raw), links);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", stopped);
        }
    }

    private String resolved(String path, String link) {
        if (link.startsWith("data:")) {
            return "";
        }
        URI target = server.resolve(path).resolve(link.replace(" ", "%20"));
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        // Feeds have the address at which the service is known outside.
        return target.getRawPath() + query;
    }

    private static String text(byte[] content, String raw) throws IOException {
        if (raw.startsWith("%PDF")) {
            try (PDDocument document = Loader.loadPDF(content)) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (!raw.startsWith("PK")) {
            return raw;
        }
        StringBuilder parts = new StringBuilder();
        // Some entries of documents are such that only the directory at the end tells how long they are.
        Path kept = Files.createTempFile("public", ".zip");
        Files.write(kept, content);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(part)) {
                    parts.append(part.getName())
                            .append('\n')
                            .append(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(kept);
        }
        return parts.toString();
    }
}
